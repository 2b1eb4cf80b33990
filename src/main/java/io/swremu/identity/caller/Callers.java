package io.swremu.identity.caller;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Project;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.identity.directory.Registries;
import io.swremu.identity.directory.Trust;
import io.swremu.platform.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Places users in a region: that of their credentials' project or, in open mode, the default one. */
@Component
public class Callers {
    private final KnownIdentities identities;
    private final RegionProperties regions;
    private final Registries registries;
    private final Trust trust;

    Callers(KnownIdentities identities, RegionProperties regions, Registries registries, Trust trust) {
        this.identities = identities;
        this.regions = regions;
        this.registries = registries;
        this.trust = trust;
    }

    /**
     * The caller in the region of the credentials' project.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NOT_AUTHENTICATED} if a token is one of the whole account and
     *     strict mode wants a project
     */
    public Caller of(Authenticated authenticated) {
        if (trust.needsProject() && authenticated.needsProject()) {
            throw ErrorCode.NOT_AUTHENTICATED.toException("the token is not for a project");
        }
        return authenticated
                .project()
                .map(project -> in(project, authenticated.user()))
                .orElseGet(() -> of(authenticated.user(), regions.defaultRegion()));
    }

    /**
     * The caller in the region of a project that a path names. An id that nobody has is as good as the caller's own:
     * clients fill in whatever they were configured with.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#OPERATION_FORBIDDEN} for another account's project
     */
    public Caller in(String projectId, Caller caller) {
        var project = identities.project(projectId);
        if (project.isPresent() && !project.get().domainId().equals(caller.domainId())) {
            throw ErrorCode.OPERATION_FORBIDDEN.toException("the project is not the account's");
        }
        return project.map(found -> caller.in(found, registries.ofRegion(found.region())))
                .orElse(caller);
    }

    /** Somebody without credentials in a region. */
    public Caller nobody(String region) {
        return Caller.nobody(registries.ofRegion(region));
    }

    /** Somebody without credentials who calls a host, which may name a region. */
    public Caller nobodyAt(String host) {
        return nobody(regions.ofHost(host));
    }

    /** A user as caller in a region; the id of the project is empty if the account has none there. */
    public Caller of(Identity user, String region) {
        return identities
                .project(user.domainId(), region)
                .map(project -> in(project, user))
                .orElseGet(() -> in(new Project("", user.domainId(), region), user));
    }

    private Caller in(Project project, Identity user) {
        return user.in(project, registries.ofRegion(project.region()));
    }
}
