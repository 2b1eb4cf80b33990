@NullMarked
package io.swremu.junit;

import org.jspecify.annotations.NullMarked;
