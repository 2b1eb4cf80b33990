/** Tags: names that move from manifest to manifest, and what the management API says of them. */
@NullMarked
package io.swremu.edition.shared.tag;

import org.jspecify.annotations.NullMarked;
