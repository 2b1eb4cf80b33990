@NullMarked
package io.swremu.edition.enterprise.instance;

import org.jspecify.annotations.NullMarked;
