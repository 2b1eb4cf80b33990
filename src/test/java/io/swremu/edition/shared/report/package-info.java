/** Tests of what is recorded from day to day. */
@NullMarked
package io.swremu.edition.shared.report;

import org.jspecify.annotations.NullMarked;
