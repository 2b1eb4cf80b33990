package io.swremu.companion.api;

/**
 * All that the emulator's own API can do. In the server each feature implements its own part; the client for tests is the
 * whole.
 */
public interface Companion
        extends ServerOperations,
                ResetOperations,
                FaultOperations,
                JournalOperations,
                ClockOperations,
                AccountOperations,
                JobOperations {}
