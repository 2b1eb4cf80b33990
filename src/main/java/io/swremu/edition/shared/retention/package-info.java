/** Retention: policies that delete old tags of a repository, and the log of what they have deleted. */
@NullMarked
package io.swremu.edition.shared.retention;

import org.jspecify.annotations.NullMarked;
