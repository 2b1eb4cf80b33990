@NullMarked
package io.swremu.edition.enterprise.access;

import org.jspecify.annotations.NullMarked;
