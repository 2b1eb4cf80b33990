/** The two operations that tell which versions of the API there are, and where a browser is led to. */
@NullMarked
package io.swremu.edition.shared.version;

import org.jspecify.annotations.NullMarked;
