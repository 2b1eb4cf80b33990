@NullMarked
package io.swremu.edition.enterprise.artifact;

import org.jspecify.annotations.NullMarked;
