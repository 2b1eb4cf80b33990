@NullMarked
package io.swremu.edition.enterprise.endpoint;

import org.jspecify.annotations.NullMarked;
