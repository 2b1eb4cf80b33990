/** The older paths of the service, which Harbor's adapter uses: thin aliases of the management API, for docker logins. */
@NullMarked
package io.swremu.edition.shared.harboradapter;

import org.jspecify.annotations.NullMarked;
