/** What the official SDK expects, what the server's own document says, what it really answers: do they agree? */
@NullMarked
package io.swremu.contract;

import org.jspecify.annotations.NullMarked;
