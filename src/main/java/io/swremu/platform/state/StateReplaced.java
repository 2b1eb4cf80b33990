package io.swremu.platform.state;

/**
 * Published when all rows have been replaced and before anybody may read them. Whoever remembers something of the old rows
 * forgets it in a listener, such as {@code @EventListener void forget(StateReplaced replaced)}, without using the database.
 *
 * @param byStart whether the new state is the one that the server started with, as after a reset; what is no row but was
 *     set up for a test, such as a rule, ends then
 */
public record StateReplaced(boolean byStart) {}
