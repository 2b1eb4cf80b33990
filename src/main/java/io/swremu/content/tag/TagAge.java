package io.swremu.content.tag;

import java.time.Instant;

/**
 * A tag and when it was last pushed, for rules that go by age.
 *
 * @param id grows with each new tag
 */
public record TagAge(long id, String name, Instant lastPush) {}
