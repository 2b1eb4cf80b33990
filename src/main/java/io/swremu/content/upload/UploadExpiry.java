package io.swremu.content.upload;

import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.UploadNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends uploads that have been idle too long. */
@Component
public class UploadExpiry {
    private static final Limit PAGE = Limit.of(1000);

    private final BlobStore store;
    private final BlobUploads uploads;
    private final TransactionTemplate transaction;

    UploadExpiry(BlobStore store, BlobUploads uploads, PlatformTransactionManager transactions) {
        this.store = store;
        this.uploads = uploads;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Throws away uploads that have been idle since an instant, and deletes the rows of uploads that no longer exist.
     */
    public void expire(Instant idleSince) throws IOException {
        store.expireUploads(idleSince);
        List<String> page = uploads.findBegunBefore(idleSince, "", PAGE);
        while (!page.isEmpty()) {
            for (String id : page) { // an active upload may have begun long ago
                if (!isUnderWay(UUID.fromString(id))) {
                    transaction.executeWithoutResult(begun -> uploads.delete(id));
                }
            }
            page = uploads.findBegunBefore(idleSince, page.get(page.size() - 1), PAGE);
        }
    }

    private boolean isUnderWay(UUID upload) throws IOException {
        try {
            store.status(upload);
            return true;
        } catch (UploadNotFoundException ended) {
            return false;
        }
    }
}
