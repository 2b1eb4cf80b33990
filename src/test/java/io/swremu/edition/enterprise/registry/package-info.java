@NullMarked
package io.swremu.edition.enterprise.registry;

import org.jspecify.annotations.NullMarked;
