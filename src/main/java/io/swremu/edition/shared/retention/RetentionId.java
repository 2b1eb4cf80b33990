package io.swremu.edition.shared.retention;

import io.swagger.v3.oas.annotations.media.Schema;

/** Answer of CreateRetention. */
record RetentionId(@Schema(example = "34", format = "int32") long id) {}
