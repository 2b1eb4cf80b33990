/** Whether an account lets the service act for it. Nothing else depends on it here. */
@NullMarked
package io.swremu.edition.shared.agency;

import org.jspecify.annotations.NullMarked;
