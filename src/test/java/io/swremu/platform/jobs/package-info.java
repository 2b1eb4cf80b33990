/** Tests of the work in the background. */
@NullMarked
package io.swremu.platform.jobs;

import org.jspecify.annotations.NullMarked;
