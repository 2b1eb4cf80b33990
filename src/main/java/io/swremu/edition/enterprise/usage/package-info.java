/** How many namespaces and repositories an instance has, and may have. */
@NullMarked
package io.swremu.edition.enterprise.usage;

import org.jspecify.annotations.NullMarked;
