/** Tests of accounts that tests make for themselves. */
@NullMarked
package io.swremu.companion.account;

import org.jspecify.annotations.NullMarked;
