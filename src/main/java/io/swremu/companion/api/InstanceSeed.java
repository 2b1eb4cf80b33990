package io.swremu.companion.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance of the enterprise edition in a {@link Seed}. It is always a new one, and runs at once, with its namespace
 * {@code library}.
 *
 * @param name as the service takes it; several may have the same
 * @param id a UUID, so that a test knows it beforehand; null: a random one
 * @param label the first part of its host and of the path to it, unique: lower-case letters, digits and hyphens that end with a
 *     hyphen and six letters or digits; null: the name and six random characters
 * @param account the name of the account that owns it; null: the first configured one
 * @param region where it is; null: that of the project, or the default region
 * @param project the id of its project; in open mode any text; null: the account's project in the region
 * @param spec {@code swr.ee.basic} or {@code swr.ee.professional}; null: the latter
 * @param description at most 255 characters
 * @param enterpriseProjectId null: {@code 0}, the default one
 * @param vpcId the network; any text; null: {@code seed}
 * @param subnetId the subnet; any text; null: {@code seed}
 * @param vpcProjectId the project of the network; null: that of the instance
 * @param obsBucketName a bucket of one's own; null: the service makes one
 * @param enableIntranetAccess whether it has an internal endpoint from the start; null: yes
 * @param anonymousAccess whether public namespaces may be pulled from without a login; null: no
 * @param createdAt when it was made; null: now
 * @param updatedAt when it last changed; null: when it was made
 * @param resourceTags tags of the instance, at most 20
 * @param credentials logins for docker that last
 * @param domainNames names of its own that lead to it, at most 5
 * @param namespaces its namespaces
 */
public record InstanceSeed(
        String name,
        @Nullable String id,
        @Nullable String label,
        @Nullable String account,
        @Nullable String region,
        @Nullable String project,
        @Nullable String spec,
        @Nullable String description,
        @Nullable String enterpriseProjectId,
        @Nullable String vpcId,
        @Nullable String subnetId,
        @Nullable String vpcProjectId,
        @Nullable String obsBucketName,
        @Nullable Boolean enableIntranetAccess,
        @Nullable Boolean anonymousAccess,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        Map<String, String> resourceTags,
        List<Credential> credentials,
        List<DomainName> domainNames,
        List<Namespace> namespaces) {

    public InstanceSeed {
        resourceTags = Map.copyOf(resourceTags);
        credentials = List.copyOf(credentials);
        domainNames = List.copyOf(domainNames);
        namespaces = List.copyOf(namespaces);
    }

    /** An instance of the default account. */
    public static InstanceSeed named(String name, Namespace... namespaces) {
        return new InstanceSeed(
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(namespaces));
    }

    /** The same instance, of another account. */
    public InstanceSeed ofAccount(String owner) {
        return with(id, label, owner, project, credentials);
    }

    /** The same instance, in a project. */
    public InstanceSeed inProject(String projectId) {
        return with(id, label, account, projectId, credentials);
    }

    /** The same instance with an id and a label that are known beforehand. */
    public InstanceSeed known(String uuid, String firstPartOfHost) {
        return with(uuid, firstPartOfHost, account, project, credentials);
    }

    /** The same instance with these logins. */
    public InstanceSeed withCredentials(Credential... all) {
        return with(id, label, account, project, List.of(all));
    }

    private InstanceSeed with(
            @Nullable String newId,
            @Nullable String newLabel,
            @Nullable String newAccount,
            @Nullable String newProject,
            List<Credential> newCredentials) {
        return new InstanceSeed(
                name,
                newId,
                newLabel,
                newAccount,
                region,
                newProject,
                spec,
                description,
                enterpriseProjectId,
                vpcId,
                subnetId,
                vpcProjectId,
                obsBucketName,
                enableIntranetAccess,
                anonymousAccess,
                createdAt,
                updatedAt,
                resourceTags,
                newCredentials,
                domainNames,
                namespaces);
    }

    /**
     * A long-term credential.
     *
     * @param name unique among those of its user; with the password it is a login, as is the id of the user
     * @param id a UUID; null: a random one
     * @param user the name of the user whose it is; null: the administrator of the account
     * @param authToken the password, 1 to 255 characters, which no other credential has
     * @param authTokenHash what an export has instead of the password; not together with it
     * @param enabled whether it can be used; null: yes
     * @param createdAt when it was made, ten years before it ends; null: now
     */
    public record Credential(
            String name,
            @Nullable String id,
            @Nullable String user,
            @Nullable String authToken,
            @Nullable String authTokenHash,
            @Nullable Boolean enabled,
            @Nullable Instant createdAt) {

        /** A credential of the account's administrator. */
        public static Credential of(String name, String authToken) {
            return new Credential(name, null, null, authToken, null, null, null);
        }

        /** Hides the secret. */
        @Override
        public String toString() {
            return "Credential[" + name + "]";
        }
    }

    /**
     * A name that leads to the instance.
     *
     * @param name at least two labels, unique; the first may be {@code *}
     * @param id a UUID; null: a random one
     * @param certificateId any text; null: {@code seed}
     * @param createdAt when it was added; null: now
     */
    public record DomainName(
            String name,
            @Nullable String id,
            @Nullable String certificateId,
            @Nullable Instant createdAt) {}

    /**
     * A namespace. That with the name {@code library} is there anyhow.
     *
     * @param name as the service takes it
     * @param isPublic whether every user may pull from it; null: no, but for {@code library}
     * @param autoScan what is set for the scan of images; null: nothing
     * @param preventVul what is set for vulnerable images; null: nothing
     * @param severity {@code none}, {@code low}, {@code medium}, {@code high} or {@code critical}; null: nothing is set
     * @param cveAllowlist vulnerabilities that do not count; null: there is no list
     * @param createdAt when it was made; null: now, but for {@code library}
     * @param updatedAt when it last changed; null: when it was made
     * @param resourceTags tags of the namespace, at most 20
     * @param repositories its repositories
     */
    public record Namespace(
            String name,
            @Nullable Boolean isPublic,
            @Nullable Boolean autoScan,
            @Nullable Boolean preventVul,
            @Nullable String severity,
            @Nullable CveAllowlist cveAllowlist,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            Map<String, String> resourceTags,
            List<Repository> repositories) {

        public Namespace {
            resourceTags = Map.copyOf(resourceTags);
            repositories = List.copyOf(repositories);
        }

        /** A private namespace. */
        public static Namespace named(String name, Repository... repositories) {
            return new Namespace(name, null, null, null, null, null, null, null, Map.of(), List.of(repositories));
        }
    }

    /**
     * Vulnerabilities that do not count in a namespace.
     *
     * @param expiresAt until when the list holds, in seconds since 1970; null: for ever
     * @param cveIds their ids, at most 100
     */
    public record CveAllowlist(@Nullable Long expiresAt, List<String> cveIds) {

        public CveAllowlist {
            cveIds = List.copyOf(cveIds);
        }
    }

    /**
     * A repository of a namespace.
     *
     * @param name as the service takes it, with {@code /} between its parts, without the namespace
     * @param description at most 1,000 characters
     * @param createdAt when it was made; null: now
     * @param updatedAt when it last changed; null: at the latest push
     * @param images its images, in the order of their pushes
     */
    public record Repository(
            String name,
            @Nullable String description,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            List<ImageSeed> images) {

        public Repository {
            images = List.copyOf(images);
        }

        /** A repository with images. */
        public static Repository named(String name, ImageSeed... images) {
            return new Repository(name, null, null, null, List.of(images));
        }
    }
}
