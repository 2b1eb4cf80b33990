package io.swremu.edition.enterprise.access;

import io.swremu.edition.enterprise.endpoint.InternalEndpoints;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.edition.enterprise.instance.Network;
import io.swremu.edition.enterprise.instance.PublicAccess;
import io.swremu.edition.enterprise.transition.Course;
import io.swremu.edition.enterprise.transition.Transitions;
import io.swremu.platform.error.ErrorCode;
import java.util.HashSet;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of access through the internet: it is enabled and disabled as a whole, and may have a list of addresses. */
@Service
@Transactional
public class PublicAccessService implements Course {
    private static final String KIND = "public-access";
    private static final Ipv4Range SUBNET = Ipv4Range.parse(Network.SUBNET).orElseThrow();

    private final AllowedAddressRows rows;
    private final Instances instances;
    private final InternalEndpoints endpoints;
    private final Transitions transitions;
    private final AccessProperties properties;

    PublicAccessService(
            AllowedAddressRows rows,
            Instances instances,
            InternalEndpoints endpoints,
            Transitions transitions,
            AccessProperties properties) {
        this.rows = rows;
        this.instances = instances;
        this.endpoints = endpoints;
        this.transitions = transitions;
        this.properties = properties;
    }

    /**
     * Whether a client of an instance's registry may come from an address. Everybody may unless the server is told that the
     * network counts.
     *
     * @param address of IPv4 or IPv6
     */
    @Transactional(readOnly = true)
    public boolean admits(Instance instance, String address) {
        if (!properties.enforceNetwork()) {
            return true;
        }
        var client = Ipv4Range.parse(address);
        if (client.filter(SUBNET::contains).isPresent() && endpoints.areConnected(instance.registryId())) {
            return true;
        }
        if (instance.publicAccess() != PublicAccess.ENABLE) {
            return false;
        }
        var allowed = rows.findList(instance.registryId());
        return allowed.isEmpty()
                || client.isPresent()
                        && allowed.stream()
                                .flatMap(entry -> Ipv4Range.parse(entry.ip()).stream())
                                .anyMatch(range -> range.contains(client.get()));
    }

    /** The same for the instance that a registry is; without a look at the database if everybody may. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean admits(long registryId, String address) {
        return !properties.enforceNetwork()
                || instances
                        .findByRegistry(registryId)
                        .filter(instance -> admits(instance, address))
                        .isPresent();
    }

    @Transactional(readOnly = true)
    EndpointPolicy show(GrantedInstance instance) {
        var list = rows.findList(instance.registryId()).stream()
                .map(entry -> new IpInfo(entry.ip(), entry.description()))
                .toList();
        return new EndpointPolicy(instance.instance().publicAccess(), list);
    }

    /**
     * Begins to enable or to disable public access.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REQUEST_INVALID} if it is so already, or on its way
     */
    void change(GrantedInstance instance, boolean enable) {
        PublicAccess before = instance.instance().publicAccess();
        boolean allowed = enable
                ? before == PublicAccess.DISABLE || before == PublicAccess.ENABLE_FAILED
                : before == PublicAccess.ENABLE || before == PublicAccess.DISABLE_FAILED;
        PublicAccess next = enable ? PublicAccess.ENABLING : PublicAccess.DISABLING;
        if (!allowed || !instances.reach(instance.registryId(), before, next)) {
            throw ErrorCode.REQUEST_INVALID.toException("public access is " + before.word());
        }
        transitions.begin(KIND, instance.registryId(), "");
    }

    /**
     * Replaces the allow list.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REQUEST_INVALID} unless public access is enabled, or for
     *     an address that is there twice
     */
    void allow(GrantedInstance granted, AllowListRequest request) {
        instances.lock(granted.registryId()); // two lists at once would mix
        PublicAccess status = granted.instance().publicAccess();
        if (status != PublicAccess.ENABLE) {
            throw ErrorCode.REQUEST_INVALID.toException("public access is " + status.word());
        }
        var known = new HashSet<String>();
        rows.clear(granted.registryId());
        for (IpInfo entry : request.ipList()) {
            if (!known.add(entry.ip())) {
                throw ErrorCode.REQUEST_INVALID.toException(entry.ip() + " is there twice");
            }
            rows.insert(new AllowedAddress(
                    granted.registryId(),
                    entry.ip(),
                    known.size(),
                    Objects.requireNonNullElse(entry.description(), "")));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(long registryId, String subject, double progress) {
        if (progress >= 1 && !instances.reach(registryId, PublicAccess.ENABLING, PublicAccess.ENABLE)) {
            instances.reach(registryId, PublicAccess.DISABLING, PublicAccess.DISABLE);
        }
    }
}
