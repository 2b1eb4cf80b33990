/** Tags: names that move from manifest to manifest. */
@NullMarked
package io.swremu.content.tag;

import org.jspecify.annotations.NullMarked;
