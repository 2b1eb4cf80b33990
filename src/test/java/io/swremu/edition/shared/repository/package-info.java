/** Tests of the package of the same name. */
@NullMarked
package io.swremu.edition.shared.repository;

import org.jspecify.annotations.NullMarked;
