package io.swremu.companion.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image repository in a {@link Seed}. It must be new.
 *
 * @param name as the service takes it, with {@code /} between its parts
 * @param category such as {@code linux} or {@code database}; null: {@code other}
 * @param description at most 30,000 characters
 * @param isPublic whether everybody may pull; null: no
 * @param creator the name of the user who made it; null: that of the organization
 * @param createdAt when it was made; null: now
 * @param updatedAt when it last changed; null: at the latest push
 * @param permissions levels of users
 * @param shares accounts that may pull from it
 * @param retention the rules of its retention policy; none: it has no policy
 * @param triggers what pushes cause; what the seed itself brings causes nothing
 * @param syncRules where its images are copied to
 * @param images its images, in the order of their pushes
 */
public record RepositorySeed(
        String name,
        @Nullable String category,
        @Nullable String description,
        @Nullable Boolean isPublic,
        @Nullable String creator,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<OrganizationSeed.Permission> permissions,
        List<Share> shares,
        List<RetentionRule> retention,
        List<Trigger> triggers,
        List<SyncRule> syncRules,
        List<ImageSeed> images) {

    public RepositorySeed {
        permissions = List.copyOf(permissions);
        shares = List.copyOf(shares);
        retention = List.copyOf(retention);
        triggers = List.copyOf(triggers);
        syncRules = List.copyOf(syncRules);
        images = List.copyOf(images);
    }

    /** A private repository with images. */
    public static RepositorySeed named(String name, ImageSeed... images) {
        return new RepositorySeed(
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(images));
    }

    /**
     * An account that may pull from a repository.
     *
     * @param account its name
     * @param deadline {@code forever}, or a time in UTC whose whole day counts; null: {@code forever}
     * @param description at most 1,000 characters
     * @param creator the name of the user who shared it; null: that of the repository
     * @param createdAt when it was shared; null: now
     */
    public record Share(
            String account,
            @Nullable String deadline,
            @Nullable String description,
            @Nullable String creator,
            @Nullable Instant createdAt) {}

    /**
     * A rule of a retention policy: either {@code days} or {@code num} is given.
     *
     * @param days tags go that were last pushed more than so many days ago, 1 to 365
     * @param num all tags go but so many that were last pushed, 1 to 1,000
     * @param tagSelectors tags that the rule leaves alone
     */
    public record RetentionRule(
            @Nullable Integer days, @Nullable Integer num, List<TagSelector> tagSelectors) {

        public RetentionRule {
            tagSelectors = List.copyOf(tagSelectors);
        }
    }

    /**
     * Tags that a retention rule leaves alone.
     *
     * @param kind {@code label} for one tag, {@code regexp} for those that an expression matches
     * @param pattern the tag or the expression
     */
    public record TagSelector(String kind, String pattern) {}

    /**
     * A trigger, with the fields of the management API.
     *
     * @param name unique in the repository
     * @param triggerType {@code all}, {@code tag} or {@code regular}
     * @param condition which tags it fires for
     * @param appType {@code deployments} or {@code statefulsets}
     * @param application the workload
     * @param clusterId mandatory for the mode {@code cce}
     * @param clusterName may be null
     * @param clusterNs the workload's Kubernetes namespace
     * @param container null: all containers that have the image
     * @param triggerMode {@code cce} or {@code cci}; null: {@code cce}
     * @param enabled whether it fires; null: yes
     * @param creator the name of the user who made it; null: that of the repository
     * @param createdAt when it was made; null: now
     */
    public record Trigger(
            String name,
            String triggerType,
            String condition,
            String appType,
            String application,
            @Nullable String clusterId,
            @Nullable String clusterName,
            String clusterNs,
            @Nullable String container,
            @Nullable String triggerMode,
            @Nullable Boolean enabled,
            @Nullable String creator,
            @Nullable Instant createdAt) {}

    /**
     * A rule by which images are copied into another region.
     *
     * @param region the id of the region
     * @param organization the organization there, of the same account; it need not exist
     * @param automatic whether each push is copied; null: no
     * @param override whether another image under the same tag is replaced; null: no
     * @param createdAt when it was made; null: now
     */
    public record SyncRule(
            String region,
            String organization,
            @Nullable Boolean automatic,
            @Nullable Boolean override,
            @Nullable Instant createdAt) {}
}
