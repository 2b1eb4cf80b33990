/** Jobs: how far the creation of instances is. */
@NullMarked
package io.swremu.edition.enterprise.job;

import org.jspecify.annotations.NullMarked;
