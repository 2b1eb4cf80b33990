package io.swremu.edition.enterprise.instance;

import io.swremu.edition.enterprise.request.FreePage;
import io.swremu.platform.web.PublicAddress;
import java.time.InstantSource;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows instances, and changes their configuration. */
@Service
@Transactional(readOnly = true)
public class InstanceService {
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.desc("registryId"));

    private final InstanceRows rows;
    private final InstanceAddresses addresses;
    private final InstanceProperties properties;
    private final InstantSource clock;

    InstanceService(
            InstanceRows rows, InstanceAddresses addresses, InstanceProperties properties, InstantSource clock) {
        this.rows = rows;
        this.addresses = addresses;
        this.properties = properties;
        this.clock = clock;
    }

    InstanceList list(GrantedProject project, InstanceSearch search, FreePage page, PublicAddress server) {
        var found = rows.findPage(
                project.caller().domainId(),
                project.id(),
                search.status().orElse(null),
                search.enterpriseProjectId().orElse(null),
                page.sorted(NEWEST_FIRST));
        return new InstanceList(found.map(instance -> view(instance, server)).getContent(), found.getTotalElements());
    }

    InstanceView view(Instance instance, PublicAddress server) {
        return InstanceView.of(
                instance, properties.version(), addresses.of(instance, server), addresses.mirrorOf(instance, server));
    }

    /**
     * Says who may pull from an instance.
     *
     * @param anonymousAccess whether public namespaces may be pulled from without a login
     */
    @Transactional
    public void configure(Instance instance, boolean anonymousAccess) {
        instance.allowAnonymousAccess(anonymousAccess, clock.instant());
        rows.save(instance);
    }
}
