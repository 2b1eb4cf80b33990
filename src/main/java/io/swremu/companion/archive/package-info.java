/** Archives of the tar format, read and written as streams. */
@NullMarked
package io.swremu.companion.archive;

import org.jspecify.annotations.NullMarked;
