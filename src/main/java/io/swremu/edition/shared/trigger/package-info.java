/** Triggers: updates of workloads that a push starts. There is no cluster here, so a webhook is called instead. */
@NullMarked
package io.swremu.edition.shared.trigger;

import org.jspecify.annotations.NullMarked;
