/**
 * What every API of this server needs: the entry point of requests, error codes, lists by page, background work, the
 * clock. It depends on no other floor.
 */
@NullMarked
package io.swremu.platform;

import org.jspecify.annotations.NullMarked;
