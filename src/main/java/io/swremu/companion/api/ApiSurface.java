package io.swremu.companion.api;

/** The APIs that share the emulator's port. */
public enum ApiSurface {
    /** The management API of the shared edition, below {@code /v2/manage}. */
    MANAGEMENT,
    /** The management API of the enterprise edition. */
    ENTERPRISE,
    /** IAM: Keystone's operations, and those on credentials, below {@code /v3}. */
    IAM,
    /** IAM's newer operations, below {@code /v3.0}. */
    IAM_EXTENSIONS,
    /** The registry protocol, which docker speaks, below {@code /v2}. */
    REGISTRY,
    /** Where clients of the registry get their bearer tokens. */
    REGISTRY_TOKENS,
    /** The older paths of the service, below {@code /dockyard}. */
    HARBOR,
    /** The emulator's own API. */
    COMPANION,
    /** Health and metrics. */
    HEALTH,
    /** Versions of the API, its documentation, and unknown paths. */
    PUBLIC,
    /** What no client may ask for. */
    CLOSED
}
