/** The shared edition: organizations and repositories of an account in a region. */
@NullMarked
package io.swremu.edition.shared;

import org.jspecify.annotations.NullMarked;
