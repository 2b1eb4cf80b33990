/** Tests of tags. */
@NullMarked
package io.swremu.edition.shared.tag;

import org.jspecify.annotations.NullMarked;
