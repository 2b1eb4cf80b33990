/** Internal endpoints of an instance, and who may connect to them. */
@NullMarked
package io.swremu.edition.enterprise.endpoint;

import org.jspecify.annotations.NullMarked;
