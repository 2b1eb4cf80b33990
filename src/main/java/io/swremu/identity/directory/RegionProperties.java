package io.swremu.identity.directory;

import jakarta.validation.constraints.NotEmpty;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The regions that live in this server, each with its own organizations.
 *
 * @param regions their ids; the first is the caller's when no project says otherwise
 */
@Validated
@ConfigurationProperties("swr")
public record RegionProperties(
        @DefaultValue({"cn-north-4", "cn-north-1", "cn-east-3", "cn-south-1", "ap-southeast-1"}) @NotEmpty
        List<String> regions) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Refuses ids that cannot be a project's name, and an id given twice. */
    public RegionProperties {
        regions = List.copyOf(regions);
        if (!regions.stream().allMatch(id -> ID.matcher(id).matches())
                || new HashSet<>(regions).size() < regions.size()) {
            throw new IllegalArgumentException(
                    "swr.regions must be different ids of 1 to 64 letters, digits, hyphens and underscores");
        }
    }

    /** The region of a caller without a project. */
    public String defaultRegion() {
        return regions.get(0);
    }

    /** The region that a host name such as {@code swr.cn-north-4.example.test} names, or the default one. */
    public String ofHost(String host) {
        return regions.stream()
                .filter(region -> host.startsWith("swr." + region + "."))
                .findFirst()
                .orElse(defaultRegion());
    }
}
