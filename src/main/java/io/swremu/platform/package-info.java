/**
 * What any server of this kind needs: HTTP plumbing, error codes, lists by page, background work, the clock. It knows
 * nothing of accounts, images or editions.
 */
@NullMarked
package io.swremu.platform;

import org.jspecify.annotations.NullMarked;
