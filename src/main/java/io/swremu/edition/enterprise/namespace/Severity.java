package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How bad a vulnerability is. */
public enum Severity {
    @JsonProperty("none")
    NONE,
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("critical")
    CRITICAL
}
