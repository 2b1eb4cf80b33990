/**
 * The older paths of the service, which Harbor's adapter calls with a docker login. They do what operations of the
 * management API do.
 */
@NullMarked
package io.swremu.edition.shared.harboradapter;

import org.jspecify.annotations.NullMarked;
