/** Tests of an account's figures. */
@NullMarked
package io.swremu.overview;

import org.jspecify.annotations.NullMarked;
