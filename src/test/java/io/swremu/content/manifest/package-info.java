/** Tests of manifests, without a server. */
@NullMarked
package io.swremu.content.manifest;

import org.jspecify.annotations.NullMarked;
