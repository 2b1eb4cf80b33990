@NullMarked
package io.swremu.client;

import org.jspecify.annotations.NullMarked;
