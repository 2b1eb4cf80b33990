/** Whether an account lets the service act for it. It is stored and shown; no other feature asks for it. */
@NullMarked
package io.swremu.edition.shared.agency;

import org.jspecify.annotations.NullMarked;
