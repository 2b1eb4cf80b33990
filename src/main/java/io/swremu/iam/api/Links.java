package io.swremu.iam.api;

import org.jspecify.annotations.Nullable;

/**
 * Where a record is. @param next always null: clients page on when it is not
 */
record Links(String self, @Nullable String next, @Nullable String previous) {
    static Links self(String path) {
        return new Links(path, null, null);
    }
}
