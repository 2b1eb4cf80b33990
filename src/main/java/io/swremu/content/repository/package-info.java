/** Repositories as the content store knows them: their rows, which are also locks, and the store's refusals. */
@NullMarked
package io.swremu.content.repository;

import org.jspecify.annotations.NullMarked;
