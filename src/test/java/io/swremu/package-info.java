/** Tests of the whole: architecture, contract, and the fixtures that features' tests share. */
@NullMarked
package io.swremu;

import org.jspecify.annotations.NullMarked;
