/** Instances as the registry protocol sees them: where they are, who logs in, who may do what, and what is counted. */
@NullMarked
package io.swremu.edition.enterprise.registry;

import org.jspecify.annotations.NullMarked;
