/** HTTPS beside plain HTTP: with a certificate that the server makes itself, or with one from files. */
@NullMarked
package io.swremu.app.tls;

import org.jspecify.annotations.NullMarked;
