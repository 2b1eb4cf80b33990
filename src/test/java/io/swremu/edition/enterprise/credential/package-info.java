@NullMarked
package io.swremu.edition.enterprise.credential;

import org.jspecify.annotations.NullMarked;
