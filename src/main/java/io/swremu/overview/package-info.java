/** Figures of an account: overview, daily reports, and which features this server has. Counts nothing itself. */
@NullMarked
package io.swremu.overview;

import org.jspecify.annotations.NullMarked;
