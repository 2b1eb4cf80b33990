package io.swremu.companion.api;

import java.util.List;

/**
 * Makes the server misbehave on purpose: by rules, of which the first that matches a request decides. Rules are tried in the
 * order in which they were added. Requests to the emulator's own API, and to health and metrics, are never matched.
 */
public interface FaultOperations {
    /**
     * Adds a rule, which is in force as soon as this returns.
     *
     * @return the rule with its id
     * @throws InvalidInputException if the rule is not valid, or there are a thousand already
     */
    Fault addFault(FaultRule rule);

    /** All rules with their hits, also those that have come to their end, in the order in which they were added. */
    List<Fault> faults();

    /**
     * One rule.
     *
     * @throws NotThereException if there is none with the id
     */
    Fault fault(String id);

    /**
     * Removes one rule.
     *
     * @throws NotThereException if there is none with the id
     */
    void removeFault(String id);

    /** Removes all rules. */
    void clearFaults();
}
