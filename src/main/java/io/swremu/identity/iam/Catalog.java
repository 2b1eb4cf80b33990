package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.platform.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Where the services are, for clients in the manner of OpenStack: each service once for each region of this server, all
 * of them at the address that the client used, or at {@code swr.public-url}. Clients differ in how they look SWR up:
 * python-otcextensions takes the type {@code swrv2}; gophertelekomcloud takes the address of {@code smn}, which has the
 * same version in its path, with another host name. There is no SMN here; its entry leads to SWR.
 */
@Component
class Catalog {
    private static final List<Kind> KINDS = List.of(
            new Kind("keystone", "identity", "/v3"),
            new Kind("iam", "iam", "/v3.0"),
            new Kind("swr", "swr", ""),
            new Kind("swrv2", "swrv2", "/v2"),
            new Kind("smn", "smn", "/v2"));

    private final RegionProperties regions;

    Catalog(RegionProperties regions) {
        this.regions = regions;
    }

    /** The services as a client finds them at an address. */
    List<Service> at(PublicAddress address) {
        return KINDS.stream()
                .map(kind -> new Service(
                        id(kind.type()),
                        kind.name(),
                        kind.type(),
                        regions.regions().stream()
                                .map(region -> new Endpoint(
                                        id(kind.type() + "/" + region),
                                        "public",
                                        region,
                                        region,
                                        address.url(kind.path())))
                                .toList()))
                .toList();
    }

    /** 32 hex digits, the same at every start. */
    private static String id(String name) {
        return UUID.nameUUIDFromBytes(("catalog " + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** A kind of service, with the path that its addresses end in. */
    private record Kind(String name, String type, String path) {}

    /** A service. */
    record Service(
            @Schema(example = "100a6a3477f1495286579b819d399e36")
            String id,

            @Schema(example = "swrv2") String name,
            @Schema(example = "swrv2") String type,
            List<Endpoint> endpoints) {}

    /** Where a service is in a region. */
    record Endpoint(
            @Schema(example = "33e1cbdd86d34e89a63cf8ad16a5f49f")
            String id,

            @Schema(name = "interface", example = "public") @JsonProperty("interface")
            String plane,

            @Schema(example = "cn-north-4") String region,

            @Schema(example = "cn-north-4") @JsonProperty("region_id")
            String regionId,

            @Schema(example = "http://localhost:5080/v2") String url) {}
}
