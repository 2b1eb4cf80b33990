/** The enterprise edition: instances, each a registry of its own with namespaces, repositories and artifacts. */
@NullMarked
package io.swremu.edition.enterprise;

import org.jspecify.annotations.NullMarked;
