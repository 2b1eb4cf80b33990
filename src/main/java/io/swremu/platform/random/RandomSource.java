package io.swremu.platform.random;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes every random id and secret of the server. Thread-safe if its generator is. */
public final class RandomSource {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final RandomGenerator generator;

    /** Present if the bytes are the same each time. */
    private final @Nullable Long seed;

    private RandomSource(RandomGenerator generator, @Nullable Long seed) {
        this.generator = generator;
        this.seed = seed;
    }

    /** @param generator where the bytes come from; one that can be predicted makes secrets that can be guessed */
    public RandomSource(RandomGenerator generator) {
        this(generator, null);
    }

    /** A source whose ids and secrets are the same for the same seed, in the order in which they are asked for. */
    public static RandomSource seeded(long seed) {
        return new RandomSource(new Random(seed), seed);
    }

    /** A source that nobody can predict, for what must be unique in the world whatever the server is set to. */
    public static RandomSource secure() {
        return new RandomSource(new SecureRandom());
    }

    /**
     * A source that others do not disturb: what is asked of it changes nothing of what comes from this one.
     *
     * @param name of what it is for; another name is another source
     */
    public RandomSource apart(String name) {
        return seed == null ? this : seeded(seed ^ name.hashCode() * 0x9E3779B97F4A7C15L);
    }

    /** Begins anew, if it is seeded: what follows is what followed at the start. */
    public void restart() {
        if (seed != null && generator instanceof Random random) {
            random.setSeed(seed);
        }
    }

    /** A random UUID (version 4). */
    public UUID uuid() {
        long high = generator.nextLong() & ~0xF000L | 0x4000L;
        long low = generator.nextLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low);
    }

    /** Random bytes as lower-case hex digits, two for each byte. */
    public String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** Random bytes in the base64 of URLs without padding, four characters for three bytes. */
    public String base64(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** Random lower-case letters and digits. */
    public String letters(int count) {
        return generator
                .ints(count, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        generator.nextBytes(bytes);
        return bytes;
    }
}
