/** What accounts use from day to day: bytes pulled, counted as they go out, and bytes stored, added up at an interval. */
@NullMarked
package io.swremu.edition.shared.report;

import org.jspecify.annotations.NullMarked;
