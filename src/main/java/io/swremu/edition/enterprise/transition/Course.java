package io.swremu.edition.enterprise.transition;

/** How one kind of thing moves from its first state to its last: a bean for each kind of {@link Transitions}. */
public interface Course {
    /** The kind: at most 32 characters, which stay, since transitions of it are stored. */
    String kind();

    /**
     * Brings a thing to the state that it has at some point of its way, in a transaction. It may be asked for the same
     * point again, and what is on the way may be gone or elsewhere by now; then nothing is to be done.
     *
     * @param registryId the instance
     * @param subject what of the instance moves, as {@link Transitions#begin} was told
     * @param progress from 0 to 1: how much of the way is done; 1 is the end
     */
    void advance(long registryId, String subject, double progress);
}
