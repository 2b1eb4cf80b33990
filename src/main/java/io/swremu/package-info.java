/** The application class and nothing else: every feature has a package of its own below this one. */
@NullMarked
package io.swremu;

import org.jspecify.annotations.NullMarked;
