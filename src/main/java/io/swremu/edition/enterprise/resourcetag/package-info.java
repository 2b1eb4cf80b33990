/** Resource tags: keys and values at instances and namespaces, by which they can be found. */
@NullMarked
package io.swremu.edition.enterprise.resourcetag;

import org.jspecify.annotations.NullMarked;
