package io.swremu.edition.enterprise.domain;

import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.InstanceAddresses;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.edition.enterprise.quota.InstanceQuotas;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.random.RandomSource;
import io.swremu.platform.web.PublicAddress;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names by which an instance can be reached: its own, and up to five that its account adds. They count at once. */
@Service
@Transactional
public class DomainNames {
    private static final int MAX_CUSTOM = 5;

    private final DomainNameRows rows;
    private final Instances instances;
    private final InstanceAddresses addresses;
    private final RandomSource random;
    private final InstantSource clock;

    DomainNames(
            DomainNameRows rows,
            Instances instances,
            InstanceAddresses addresses,
            RandomSource random,
            InstantSource clock) {
        this.rows = rows;
        this.instances = instances;
        this.addresses = addresses;
        this.random = random;
        this.clock = clock;
    }

    /**
     * The instance that a host leads to by a name that its account has added.
     *
     * @param host without port
     */
    @Transactional(readOnly = true)
    public Optional<Instance> instanceOf(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return rows.findByNameIn(List.of(name, "*" + name.substring(dot))).stream()
                .max(Comparator.comparing(DomainName::name)) // the whole name goes before one with a star
                .flatMap(found -> instances.findByRegistry(found.registryId()));
    }

    @Transactional(readOnly = true)
    DomainNameList list(GrantedInstance granted, DomainNameSearch search, PublicAddress server) {
        Instance instance = granted.instance();
        var own = DomainNameView.ofDefault(instance, addresses.of(instance, server));
        var added = rows.findByRegistryIdOrderByCreatedAtAscIdAsc(instance.registryId()).stream()
                .map(name -> DomainNameView.of(name, instance));
        return new DomainNameList(
                Stream.concat(Stream.of(own), added).filter(search::matches).toList());
    }

    /**
     * Adds a name.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_EXISTS} if any instance has it,
     *     {@link ErrorCode#OPERATION_FORBIDDEN} if this one has five
     */
    OneDomainName add(GrantedInstance granted, DomainNameRequest request) {
        return one(granted, add(granted, random.uuid().toString(), request));
    }

    /**
     * Adds a name whose id is known; refuses what {@link #add(GrantedInstance, DomainNameRequest)} refuses.
     *
     * @param id by which clients shall name it, a UUID; new
     */
    public void addAs(GrantedInstance granted, String id, DomainNameRequest request) {
        add(granted, id, request);
    }

    private DomainName add(GrantedInstance granted, String id, DomainNameRequest request) {
        long registryId = granted.registryId();
        instances.lock(registryId); // the number is counted
        String name = request.domainName().toLowerCase(Locale.ROOT);
        if (rows.existsByName(name)) {
            throw ErrorCode.RESOURCE_EXISTS.toException("domain_name");
        }
        InstanceQuotas.requireRoom(rows.countByRegistryId(registryId), MAX_CUSTOM, "domain names");
        try {
            return rows.insert(new DomainName(id, registryId, name, request.certificateId(), clock.instant()));
        } catch (DataIntegrityViolationException taken) { // by another instance, meanwhile
            throw ErrorCode.RESOURCE_EXISTS.toException("domain_name");
        }
    }

    /**
     * Gives an added name another certificate.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_NOT_FOUND}, or {@link ErrorCode#REQUEST_INVALID}
     *     for the instance's own name
     */
    OneDomainName update(GrantedInstance granted, String id, CertificateRequest request) {
        DomainName name = require(granted, id);
        name.certify(request.certificateId(), clock.instant());
        return one(granted, rows.save(name));
    }

    /** Deletes an added name; refuses what {@link #update} refuses. */
    void delete(GrantedInstance granted, String id) {
        rows.delete(require(granted, id));
    }

    private DomainName require(GrantedInstance granted, String id) {
        if (id.equals(granted.instance().id())) {
            throw ErrorCode.REQUEST_INVALID.toException("the default domain name stays as it is");
        }
        return rows.findByIdAndRegistryId(id, granted.registryId())
                .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.toException("domain name"));
    }

    private static OneDomainName one(GrantedInstance granted, DomainName name) {
        return new OneDomainName(DomainNameView.of(name, granted.instance()));
    }
}
