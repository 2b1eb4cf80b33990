@NullMarked
package io.swremu.edition.enterprise.resourcetag;

import org.jspecify.annotations.NullMarked;
