/** Tests of the registry, through its protocol. */
@NullMarked
package io.swremu.registry;

import org.jspecify.annotations.NullMarked;
