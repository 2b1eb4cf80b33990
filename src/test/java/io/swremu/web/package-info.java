/** Tests of the package of the same name. */
@NullMarked
package io.swremu.web;

import org.jspecify.annotations.NullMarked;
