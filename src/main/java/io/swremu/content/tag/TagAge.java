package io.swremu.content.tag;

import java.time.Instant;

/**
 * A tag and the time of its last push, for rules that depend on age.
 *
 * @param id newer tags have higher ids
 */
public record TagAge(long id, String name, Instant lastPush) {}
