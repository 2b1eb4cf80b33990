@NullMarked
package io.swremu.edition.enterprise.statistics;

import org.jspecify.annotations.NullMarked;
