@NullMarked
package io.swremu.testcontainers;

import org.jspecify.annotations.NullMarked;
