package io.swremu.companion.journal;

import java.util.List;

/**
 * What is between a request and an operation.
 *
 * @param operation the operation with its method and path
 * @param size how far they are apart; a segment that is missing or too much counts as 1
 * @param details each difference, in words
 */
record Difference(String operation, double size, List<String> details) {

    /** Whether they match. */
    boolean isNone() {
        return details.isEmpty();
    }

    /** The operation, and what differs. */
    String text() {
        return operation + ": " + String.join(", ", details);
    }
}
