/** Tests of HTTPS. */
@NullMarked
package io.swremu.app.tls;

import org.jspecify.annotations.NullMarked;
