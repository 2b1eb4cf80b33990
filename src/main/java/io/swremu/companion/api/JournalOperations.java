package io.swremu.companion.api;

import java.time.Duration;
import java.util.List;

/**
 * What clients have sent, and what they were answered: the newest requests, as many as the option
 * {@code swr.companion.journal.size} says. Requests to the emulator's own API, and to health and metrics, are not in it.
 */
public interface JournalOperations {
    /**
     * The entries that match, the oldest first; of too many the newest.
     *
     * @throws InvalidInputException if the filter is not valid
     */
    List<JournalEntry> journal(JournalFilter filter);

    /**
     * Waits until as many requests as wanted have come and been answered; those that came before count, too. Real time
     * passes, whatever the emulator's clock does.
     *
     * @param filter which ones
     * @param count how many, from 1
     * @param timeout how long, up to a minute
     * @return all that match, the oldest first
     * @throws JournalTimeoutException if fewer have come by then
     */
    List<JournalEntry> awaitJournal(JournalFilter filter, int count, Duration timeout);

    /** Forgets all entries. */
    void clearJournal();
}
