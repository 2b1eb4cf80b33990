/**
 * Puts the server together: options, start, database, storage, OpenAPI document. It may know everything; nothing else
 * knows it.
 */
@NullMarked
package io.swremu.app;

import org.jspecify.annotations.NullMarked;
