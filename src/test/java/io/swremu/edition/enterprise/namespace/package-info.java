@NullMarked
package io.swremu.edition.enterprise.namespace;

import org.jspecify.annotations.NullMarked;
