/** Accounts, their users and projects, and the {@link io.swremu.identity.directory.Caller} that a request is made by. */
@NullMarked
package io.swremu.identity.directory;

import org.jspecify.annotations.NullMarked;
