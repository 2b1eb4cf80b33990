package io.swremu.platform.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A part of the server's start that runs in a thread of its own, while the rest goes on until it needs the outcome. */
public final class StartTask {
    private final String name;
    private final Runnable work;
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

    /**
     * A task that has not begun.
     *
     * @param name of the thread
     * @param work what is done, once
     */
    public StartTask(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Begins, and does not wait. */
    public void begin() {
        done.completeAsync(
                () -> {
                    work.run();
                    return null;
                },
                task -> new Thread(task, name).start());
    }

    /** Waits until it is done, for as long as it takes; throws what the work has thrown. It must have begun. */
    public void await() {
        try {
            done.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException reason ? reason : failure;
        }
    }
}
