package io.swremu.companion.api;

import org.jspecify.annotations.Nullable;

/**
 * Where the connection is closed: at once if both are null.
 *
 * @param afterAnswerBytes the operation is carried out, and this many bytes of the answer's body are sent; null: none, and no
 *     header either. A shorter answer comes whole
 * @param afterBodyBytes this many bytes of the request's body are read. Uploads of the registry have what came before; the
 *     other APIs read a body whole before they know the operation, so there it is closed after that
 */
public record FaultCut(
        @Nullable Long afterAnswerBytes, @Nullable Long afterBodyBytes) {

    /** At once, without an answer; the operation is not carried out. */
    public static FaultCut atOnce() {
        return new FaultCut(null, null);
    }

    /** After some bytes of the answer's body. */
    public static FaultCut inAnswer(long bytes) {
        return new FaultCut(bytes, null);
    }

    /** After some bytes of the request's body. */
    public static FaultCut inBody(long bytes) {
        return new FaultCut(null, bytes);
    }
}
