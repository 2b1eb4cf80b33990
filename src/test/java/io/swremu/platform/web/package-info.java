/** Tests of the package of the same name. */
@NullMarked
package io.swremu.platform.web;

import org.jspecify.annotations.NullMarked;
