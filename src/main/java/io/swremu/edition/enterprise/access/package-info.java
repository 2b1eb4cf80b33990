/** From where an instance can be reached: the internet, and internal endpoints. */
@NullMarked
package io.swremu.edition.enterprise.access;

import org.jspecify.annotations.NullMarked;
