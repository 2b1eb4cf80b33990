/** IAM's own API: tokens, users, projects, keys, the service catalog. */
@NullMarked
package io.swremu.identity.iam;

import org.jspecify.annotations.NullMarked;
