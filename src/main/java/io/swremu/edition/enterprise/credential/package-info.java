/** Logins for docker and other clients of an instance's registry. */
@NullMarked
package io.swremu.edition.enterprise.credential;

import org.jspecify.annotations.NullMarked;
