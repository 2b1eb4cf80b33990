/** Accounts for tests that run at the same time on one server. */
@NullMarked
package io.swremu.companion.account;

import org.jspecify.annotations.NullMarked;
