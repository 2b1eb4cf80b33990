/** Image repositories of an organization and the lists of them. */
@NullMarked
package io.swremu.edition.shared.repository;

import org.jspecify.annotations.NullMarked;
