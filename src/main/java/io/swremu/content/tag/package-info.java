/** Tags: names that can move from one manifest to another. */
@NullMarked
package io.swremu.content.tag;

import org.jspecify.annotations.NullMarked;
