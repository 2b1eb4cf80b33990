package io.swremu.content.blob;

import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** What every blob store must do; the test of each store extends it. The rules stand in one class for each topic. */
abstract class BlobStoreContract {
    /** An empty store that takes its times from this clock; closed after each test. */
    abstract BlobStore create(InstantSource clock) throws IOException;

    /** Fails if anything of an upload is still stored; asked when no upload is open. */
    abstract void assertNothingStaged() throws IOException;

    @Nested
    class Storing extends StoringRules {
        Storing() {
            super(BlobStoreContract.this);
        }
    }

    @Nested
    class Uploading extends UploadingRules {
        Uploading() {
            super(BlobStoreContract.this);
        }
    }

    @Nested
    class Reading extends ReadingRules {
        Reading() {
            super(BlobStoreContract.this);
        }
    }

    @Nested
    class Deleting extends DeletingRules {
        Deleting() {
            super(BlobStoreContract.this);
        }
    }

    @Nested
    class Concurrency extends ConcurrencyRules {
        Concurrency() {
            super(BlobStoreContract.this);
        }
    }
}
