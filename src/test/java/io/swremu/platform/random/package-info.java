@NullMarked
package io.swremu.platform.random;

import org.jspecify.annotations.NullMarked;
