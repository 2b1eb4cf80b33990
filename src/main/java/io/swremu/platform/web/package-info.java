/** HTTP plumbing that all APIs on this port share: request ids, bodies, load bounds, error envelopes, addresses. */
@NullMarked
package io.swremu.platform.web;

import org.jspecify.annotations.NullMarked;
