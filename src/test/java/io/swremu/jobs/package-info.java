/** Tests of the work in the background. */
@NullMarked
package io.swremu.jobs;

import org.jspecify.annotations.NullMarked;
