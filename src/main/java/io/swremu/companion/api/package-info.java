/**
 * The emulator's own API as Java sees it: what a test may ask for, in plain Java 17. The server's services implement these
 * interfaces, and so does the HTTP client that tests use; on the wire names are in snake case.
 */
@NullMarked
package io.swremu.companion.api;

import org.jspecify.annotations.NullMarked;
