/** Tests of the package of the same name. */
@NullMarked
package io.swremu.repository;

import org.jspecify.annotations.NullMarked;
