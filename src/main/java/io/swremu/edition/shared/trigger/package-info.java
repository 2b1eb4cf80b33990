/** Triggers: what a push sets in motion outside the registry. There is no cluster here, so a webhook stands for its update. */
@NullMarked
package io.swremu.edition.shared.trigger;

import org.jspecify.annotations.NullMarked;
