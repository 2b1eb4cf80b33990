/** The row of a repository in the content store: its lock, and what the store refuses. */
@NullMarked
package io.swremu.content.repository;

import org.jspecify.annotations.NullMarked;
