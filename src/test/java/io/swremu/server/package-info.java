/** Tests of the package of the same name. */
@NullMarked
package io.swremu.server;

import org.jspecify.annotations.NullMarked;
