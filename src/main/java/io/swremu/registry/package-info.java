/**
 * The OCI registry, on the same port: distribution specification 1.1 over HTTP. This package reads requests and writes
 * answers of the protocol. It asks an edition for names and permissions, and the content store for manifests, tags and
 * bytes.
 */
@NullMarked
package io.swremu.registry;

import org.jspecify.annotations.NullMarked;
