package io.swremu.companion.seed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the state comes from that a new server begins with.
 *
 * @param seed a file, a directory of files, or {@code classpath:} and a name; absent: nowhere
 */
@ConfigurationProperties("swr")
record SeedProperties(@Nullable String seed) {}
