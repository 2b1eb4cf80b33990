package io.swremu.edition.shared.trigger;

/**
 * What a user sets of a trigger, checked.
 *
 * @param name unique in the repository
 * @param action always {@code update}
 * @param appType {@code deployments} or {@code statefulsets}
 * @param application the workload
 * @param clusterId may be empty for mode {@code cci}
 * @param clusterName may be empty
 * @param clusterNs the workload's Kubernetes namespace
 * @param container empty: all containers that have the image
 * @param mode {@code cce} or {@code cci}
 * @param type {@code all}, {@code tag} or {@code regular}
 * @param condition what the type says it is
 * @param enabled whether it fires
 */
record TriggerFields(
        String name,
        String action,
        String appType,
        String application,
        String clusterId,
        String clusterName,
        String clusterNs,
        String container,
        String mode,
        String type,
        String condition,
        boolean enabled) {}
