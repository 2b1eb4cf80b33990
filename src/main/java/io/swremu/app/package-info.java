/**
 * Puts the server together: options, start, database, storage, OpenAPI document. It may use everything; nothing uses
 * it.
 */
@NullMarked
package io.swremu.app;

import org.jspecify.annotations.NullMarked;
