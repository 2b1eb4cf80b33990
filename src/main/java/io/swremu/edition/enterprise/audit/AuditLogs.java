package io.swremu.edition.enterprise.audit;

import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.request.AlignedPage;
import java.time.InstantSource;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is pulled, pushed and deleted in instances, and shows it. */
@Service
@Transactional
public class AuditLogs {
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("id"));
    private static final String ANONYMOUS = "anonymous";
    private static final int MAX_RESOURCE = 512;

    private final AuditLogRows rows;
    private final InstantSource clock;

    AuditLogs(AuditLogRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Writes down what was done, in the transaction that does it if there is one.
     *
     * @param registryId the instance
     * @param resource such as {@code library/ubuntu:22.04} or {@code library/ubuntu:sha256:…}
     * @param userId of the caller; empty: without a login
     */
    public void write(long registryId, AuditOperation operation, AuditedResource type, String resource, String userId) {
        String known = resource.length() > MAX_RESOURCE ? resource.substring(0, MAX_RESOURCE) : resource;
        String user = userId.isEmpty() ? ANONYMOUS : userId;
        rows.save(new AuditLog(registryId, operation, type, known, user, clock.instant()));
    }

    @Transactional(readOnly = true)
    AuditLogList list(GrantedInstance instance, AuditLogSearch search, AlignedPage page) {
        var found =
                rows.findByRegistryIdAndOperation(instance.registryId(), search.operation(), page.sorted(NEWEST_FIRST));
        return new AuditLogList(found.map(AuditLogView::of).getContent(), found.getTotalElements());
    }
}
