/** The editions of the service, each a management API with the rules behind it. Editions do not know each other. */
@NullMarked
package io.swremu.edition;

import org.jspecify.annotations.NullMarked;
