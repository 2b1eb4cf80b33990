/** The whole state of the server as one archive: rows of all tables, whatever the database, and the bytes that they need. */
@NullMarked
package io.swremu.companion.snapshot;

import org.jspecify.annotations.NullMarked;
