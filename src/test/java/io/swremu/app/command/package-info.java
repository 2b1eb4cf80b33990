/** Tests of the package of the same name. */
@NullMarked
package io.swremu.app.command;

import org.jspecify.annotations.NullMarked;
