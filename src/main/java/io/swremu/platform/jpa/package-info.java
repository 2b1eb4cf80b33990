/** What the features' queries have in common. */
@NullMarked
package io.swremu.platform.jpa;

import org.jspecify.annotations.NullMarked;
