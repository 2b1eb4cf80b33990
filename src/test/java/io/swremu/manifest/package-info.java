/** Tests of manifests, without a server. */
@NullMarked
package io.swremu.manifest;

import org.jspecify.annotations.NullMarked;
