package io.swremu.companion.api;

/**
 * The emulator's clock. Everything that it does goes by it: times in answers, expiries, schedules, tokens, and how old a
 * signature may be.
 */
public interface ClockOperations {
    /** What the clock shows. */
    ClockState clock();

    /**
     * Freezes, sets or advances the clock.
     *
     * @return what it shows then
     */
    ClockState setClock(ClockChange change);

    /**
     * Lets the clock go with the machine's again.
     *
     * @return what it shows then
     */
    ClockState releaseClock();
}
