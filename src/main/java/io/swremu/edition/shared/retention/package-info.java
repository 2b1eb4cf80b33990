/** Retention: which tags of a repository are deleted by themselves, and which have been. */
@NullMarked
package io.swremu.edition.shared.retention;

import org.jspecify.annotations.NullMarked;
