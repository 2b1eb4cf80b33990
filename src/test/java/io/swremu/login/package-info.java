/** Tests of docker logins. */
@NullMarked
package io.swremu.login;

import org.jspecify.annotations.NullMarked;
