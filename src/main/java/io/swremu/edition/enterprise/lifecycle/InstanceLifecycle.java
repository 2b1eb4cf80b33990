package io.swremu.edition.enterprise.lifecycle;

import io.swremu.edition.enterprise.endpoint.InternalEndpoints;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.InstanceCreated;
import io.swremu.edition.enterprise.instance.InstanceDeleted;
import io.swremu.edition.enterprise.instance.InstancePorts;
import io.swremu.edition.enterprise.instance.InstanceStatus;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.edition.enterprise.job.InstanceJobs;
import io.swremu.edition.enterprise.job.JobStatus;
import io.swremu.edition.enterprise.resourcetag.ResourceTags;
import io.swremu.edition.enterprise.transition.Course;
import io.swremu.edition.enterprise.transition.Transitions;
import io.swremu.identity.directory.AccountLeaves;
import io.swremu.identity.directory.Registries;
import io.swremu.identity.directory.Registry;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.random.RandomSource;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates instances, which takes a while, and deletes them, which happens at once. */
@Service
@Transactional
public class InstanceLifecycle implements Course {
    private static final String CREATION = "instance-creation";
    private static final int LABEL_CHARACTERS = 6;
    private static final double FIRST_STEP = 1.0 / 3;
    private static final double SECOND_STEP = 2.0 / 3;

    private final Instances instances;
    private final Registries registries;
    private final InstanceJobs jobs;
    private final Transitions transitions;
    private final InternalEndpoints endpoints;
    private final ResourceTags tags;
    private final ApplicationEventPublisher events;
    private final RandomSource random;
    private final InstantSource clock;
    private final NameProperties names;
    private final InstancePorts ports;

    InstanceLifecycle(
            Instances instances,
            Registries registries,
            InstanceJobs jobs,
            Transitions transitions,
            InternalEndpoints endpoints,
            ResourceTags tags,
            ApplicationEventPublisher events,
            RandomSource random,
            InstantSource clock,
            NameProperties names,
            InstancePorts ports) {
        this.instances = instances;
        this.registries = registries;
        this.jobs = jobs;
        this.transitions = transitions;
        this.endpoints = endpoints;
        this.tags = tags;
        this.events = events;
        this.random = random;
        this.clock = clock;
        this.names = names;
        this.ports = ports;
    }

    /**
     * Begins to create an instance.
     *
     * @throws io.swremu.platform.error.SwrException if the request is not as documented
     */
    CreatedInstance create(GrantedProject project, CreateInstanceRequest request) {
        Instance instance = add(project, request, null, null);
        String job = jobs.begin(instance);
        transitions.begin(CREATION, instance.registryId(), "");
        return new CreatedInstance(instance.id(), job);
    }

    /**
     * Adds an instance that is not on its way yet: {@link #run} ends the creation at once.
     *
     * @param givenId the id that it shall have, a UUID; null: a new one
     * @param givenLabel the label that it shall have; null: the name and six random characters
     * @throws io.swremu.platform.error.SwrException if the request is not as documented, or {@link ErrorCode#RESOURCE_EXISTS}
     *     if another instance has the id or the label
     */
    public Instance add(
            GrantedProject project,
            CreateInstanceRequest request,
            @Nullable String givenId,
            @Nullable String givenLabel) {
        InstanceName.check(request.name(), names.strictNames());
        if (givenId != null && instances.hasId(givenId)) {
            throw ErrorCode.RESOURCE_EXISTS.toException("id");
        }
        if (givenLabel != null && instances.hasLabel(givenLabel)) {
            throw ErrorCode.RESOURCE_EXISTS.toException("label");
        }
        String id = givenId == null ? random.uuid().toString() : givenId;
        Registry registry = registries.addInstance(
                id, project.caller().region(), project.caller().domainId());
        var instance = new Instance(
                id,
                project,
                registry,
                givenLabel == null ? freeLabel(request.name()) : givenLabel,
                request.ordered(),
                random.uuid().toString(),
                clock.instant());
        instances.firstFree(ports.all()).ifPresent(instance::listenAt);
        try {
            instances.add(instance);
        } catch (DataIntegrityViolationException taken) { // another instance got the port meanwhile
            throw ErrorCode.BUSY.toException("");
        }
        tags.put(instance, request.tags());
        return instance;
    }

    /** Ends the creation of an instance at once, however long transitions take. */
    public void run(Instance instance) {
        jobs.begin(instance);
        advance(instance.registryId(), "", 1);
    }

    private String freeLabel(String name) {
        String label;
        do {
            label = InstanceName.asLabel(name) + "-" + random.letters(LABEL_CHARACTERS);
        } while (instances.hasLabel(label));
        return label;
    }

    @Override
    public String kind() {
        return CREATION;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(long registryId, String subject, double progress) {
        Instance instance = instances.lock(registryId).orElse(null);
        if (instance == null || instance.isRunning()) {
            return;
        }
        if (progress >= 1) {
            instance.become(InstanceStatus.RUNNING, clock.instant());
            jobs.advance(instance, JobStatus.SUCCESS);
            endpoints.prepare(instance);
            events.publishEvent(new InstanceCreated(instance));
        } else if (progress >= FIRST_STEP) {
            instance.become(InstanceStatus.CREATING, clock.instant());
            jobs.advance(instance, progress >= SECOND_STEP ? JobStatus.RUNNING : JobStatus.CREATING);
        }
    }

    /** Deletes an instance, in whatever state it is, with all that belongs to it. */
    void delete(GrantedInstance granted) {
        delete(granted.registryId());
    }

    /** Deletes the instances of an account, and the records of its jobs. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(AccountLeaves leaving) {
        instances.ofAccount(leaving.domainId()).forEach(this::delete);
        jobs.deleteAllOf(leaving.domainId());
    }

    private void delete(long registryId) {
        Instance instance = instances.lock(registryId).orElse(null);
        if (instance == null) {
            return; // by another request
        }
        jobs.fail(instance, "the instance was deleted");
        events.publishEvent(new InstanceDeleted(instance));
        instances.delete(instance);
        registries.deleteInstance(registryId);
    }
}
