/** Artifacts of the repositories of instances, with their tags, accessories and build history, as pushes and pulls leave them. */
@NullMarked
package io.swremu.edition.enterprise.artifact;

import org.jspecify.annotations.NullMarked;
