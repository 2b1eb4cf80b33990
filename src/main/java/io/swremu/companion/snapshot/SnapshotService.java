package io.swremu.companion.snapshot;

import io.swremu.companion.api.InvalidInputException;
import io.swremu.companion.api.SnapshotOperations;
import io.swremu.companion.reset.StateSwap;
import io.swremu.platform.state.StateGate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Saves the whole state and brings it back. */
@Service
class SnapshotService implements SnapshotOperations {
    private final SnapshotWriter writer;
    private final SnapshotReader reader;
    private final StateSwap swap;
    private final StateGate gate;

    SnapshotService(SnapshotWriter writer, SnapshotReader reader, StateSwap swap, StateGate gate) {
        this.writer = writer;
        this.reader = reader;
        this.swap = swap;
        this.gate = gate;
    }

    @Override
    public void writeSnapshot(OutputStream target) throws IOException {
        try (var copy = copy()) {
            copy.writeTo(target);
        }
    }

    /** What is to be written; nobody waits for a client in it. */
    SnapshotWriter.Copy copy() throws IOException {
        StateGate.Visit visit = gate.enter();
        try {
            return writer.copy();
        } finally {
            visit.close();
        }
    }

    @Override
    public void readSnapshot(InputStream archive) throws IOException {
        try (var staged = reader.stage(archive)) {
            swap.replace(false, () -> fill(staged));
        } catch (DataIntegrityViolationException wrong) {
            throw new InvalidInputException("the rows of the archive contradict each other");
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void fill(SnapshotReader.Staged staged) {
        try {
            staged.fill();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
