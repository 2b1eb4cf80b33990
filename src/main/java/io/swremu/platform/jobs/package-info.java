/** Work in the background: jobs that outlive the request, and those that recur. */
@NullMarked
package io.swremu.platform.jobs;

import org.jspecify.annotations.NullMarked;
