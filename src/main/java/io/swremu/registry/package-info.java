/**
 * The OCI registry on the same port: distribution specification 1.1 over HTTP. Names, permissions, manifests, tags and bytes
 * are other packages' business; here they become requests and answers of the protocol.
 */
@NullMarked
package io.swremu.registry;

import org.jspecify.annotations.NullMarked;
