/** Work that goes on without a request: remembered in the database, done once however many replicas share it. Knows no feature. */
@NullMarked
package io.swremu.jobs;

import org.jspecify.annotations.NullMarked;
