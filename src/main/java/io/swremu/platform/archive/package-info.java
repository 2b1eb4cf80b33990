/** Archives of the tar format, read and written as streams. */
@NullMarked
package io.swremu.platform.archive;

import org.jspecify.annotations.NullMarked;
