package io.swremu.edition.enterprise.endpoint;

import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.InstanceOrder;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.edition.enterprise.instance.Network;
import io.swremu.edition.enterprise.quota.InstanceQuotas;
import io.swremu.edition.enterprise.request.FreePage;
import io.swremu.edition.enterprise.transition.Course;
import io.swremu.edition.enterprise.transition.Transitions;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.random.RandomSource;
import java.time.InstantSource;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of internal endpoints. */
@Service
@Transactional
public class InternalEndpoints implements Course {
    private static final String CREATION = "endpoint-creation";

    private static final String DESCRIPTION_OF_DEFAULT = "default";
    private static final Sort OLDEST_FIRST = Sort.by("position");

    private final InternalEndpointRows rows;
    private final EndpointPermissions permissions;
    private final Instances instances;
    private final Transitions transitions;
    private final InstanceQuotas quotas;
    private final RandomSource random;
    private final InstantSource clock;

    InternalEndpoints(
            InternalEndpointRows rows,
            EndpointPermissions permissions,
            Instances instances,
            Transitions transitions,
            InstanceQuotas quotas,
            RandomSource random,
            InstantSource clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.instances = instances;
        this.transitions = transitions;
        this.quotas = quotas;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Makes what an instance has from its start: its account may connect, and there is an endpoint in its own network if
     * it was asked for.
     */
    public void prepare(Instance instance) {
        permissions.addOwner(instance);
        InstanceOrder ordered = instance.ordered();
        if (ordered.intranetAccess()) {
            var network = new Network(ordered.vpcId(), ordered.subnetId());
            InternalEndpoint endpoint =
                    newEndpoint(instance.registryId(), ordered.vpcProjectId(), network, DESCRIPTION_OF_DEFAULT);
            endpoint.run(clock.instant());
            endpoint.protect();
            rows.insert(endpoint);
        }
    }

    /** How many an instance has. */
    @Transactional(readOnly = true)
    public long count(long registryId) {
        return rows.countByRegistryId(registryId);
    }

    /** Whether any subnet has a way into an instance. */
    @Transactional(readOnly = true)
    public boolean areConnected(long registryId) {
        return rows.existsByRegistryIdAndConnectionStatus(registryId, ConnectionStatus.ACCEPTED);
    }

    /**
     * Begins to create an endpoint.
     *
     * @return its id
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_EXISTS} if there is one in that subnet,
     *     {@link ErrorCode#OPERATION_FORBIDDEN} if quotas are enforced and this one is used up
     */
    String create(GrantedInstance instance, InternalEndpointRequest request) {
        long registryId = instance.registryId();
        instances.lock(registryId); // positions are counted up
        if (rows.existsByRegistryIdAndVpcIdAndSubnetId(registryId, request.vpcId(), request.subnetId())) {
            throw ErrorCode.RESOURCE_EXISTS.toException("there is an endpoint in that subnet");
        }
        if (quotas.enforceAll()) {
            InstanceQuotas.requireRoom(count(registryId), quotas.internalEndpoints(), "internal endpoints");
        }
        var network = new Network(request.vpcId(), request.subnetId());
        InternalEndpoint endpoint =
                rows.insert(newEndpoint(registryId, request.projectId(), network, request.description()));
        transitions.begin(CREATION, registryId, endpoint.id());
        return endpoint.id();
    }

    private InternalEndpoint newEndpoint(long registryId, String projectId, Network network, String description) {
        return new InternalEndpoint(
                random.uuid().toString(),
                registryId,
                random.uuid().toString(),
                projectId,
                network,
                rows.lastPosition(registryId) + 1,
                description,
                clock.instant());
    }

    @Transactional(readOnly = true)
    InternalEndpointList list(GrantedInstance instance, FreePage page) {
        var found = rows.findByRegistryId(instance.registryId(), page.sorted(OLDEST_FIRST));
        return new InternalEndpointList(
                found.map(endpoint -> view(endpoint, instance)).getContent(), found.getTotalElements());
    }

    @Transactional(readOnly = true)
    InternalEndpointView show(GrantedInstance instance, String id) {
        return view(require(instance, id), instance);
    }

    /** Begins to delete an endpoint; nothing happens if that has begun before. */
    void delete(GrantedInstance instance, String id) {
        InternalEndpoint endpoint = require(instance, id);
        if (endpoint.status() != EndpointStatus.DELETING) {
            endpoint.beginToDelete(clock.instant());
            rows.save(endpoint);
            transitions.begin(EndpointDeletion.KIND, instance.registryId(), id);
        }
    }

    @Override
    public String kind() {
        return CREATION;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(long registryId, String subject, double progress) {
        rows.findByIdAndRegistryId(subject, registryId)
                .filter(endpoint -> progress >= 1 && endpoint.status() == EndpointStatus.CREATING)
                .ifPresent(endpoint -> {
                    endpoint.run(clock.instant());
                    rows.save(endpoint);
                });
    }

    private InternalEndpoint require(GrantedInstance instance, String id) {
        return rows.findByIdAndRegistryId(id, instance.registryId())
                .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.toException("internal endpoint"));
    }

    private static InternalEndpointView view(InternalEndpoint endpoint, GrantedInstance instance) {
        return InternalEndpointView.of(endpoint, instance.instance().region());
    }
}
