/** The error codes of the APIs, and the exceptions that carry them to the client. */
@NullMarked
package io.swremu.platform.error;

import org.jspecify.annotations.NullMarked;
