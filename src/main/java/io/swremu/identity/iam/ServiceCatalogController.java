package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.caller.Authenticated;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalog of services and the version of IAM, from which clients in the manner of OpenStack start. */
@RestController
@Tag(name = "IAM")
class ServiceCatalogController {
    private final Catalog catalog;

    ServiceCatalogController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/v3/auth/catalog")
    @Operation(operationId = "KeystoneShowCatalog", summary = "Shows where the services are")
    CatalogView catalog(@Parameter(hidden = true) Authenticated caller, PublicAddress address) {
        return new CatalogView(catalog.at(address), Links.self("/v3/auth/catalog"));
    }

    /** Open to everybody; values as in the example of IAM's API reference. */
    @GetMapping("/v3")
    @Operation(operationId = "KeystoneShowVersion", summary = "Shows the version of IAM")
    VersionAnswer version(PublicAddress address) {
        return new VersionAnswer(new Version(
                "v3.6",
                "stable",
                "2016-04-04T00:00:00Z",
                List.of(new VersionLink("self", address.url("/v3/"))),
                List.of(new MediaType("application/json", "application/vnd.openstack.identity-v3+json"))));
    }

    /** The same: its own link ends in a slash. */
    @Hidden
    @GetMapping("/v3/")
    VersionAnswer versionBelow(PublicAddress address) {
        return version(address);
    }

    /** Answer of KeystoneShowCatalog. */
    record CatalogView(List<Catalog.Service> catalog, Links links) {}

    /** Answer of KeystoneShowVersion. */
    record VersionAnswer(Version version) {}

    /** The version of the API. */
    record Version(
            @Schema(example = "v3.6") String id,
            @Schema(example = "stable") String status,
            @Schema(example = "2016-04-04T00:00:00Z") String updated,
            List<VersionLink> links,
            @JsonProperty("media-types") List<MediaType> mediaTypes) {}

    /** Where the version is. */
    record VersionLink(
            @Schema(example = "self") String rel,
            @Schema(example = "http://localhost:5080/v3/") String href) {}

    /** A format of its messages. */
    record MediaType(
            @Schema(example = "application/json") String base,

            @Schema(example = "application/vnd.openstack.identity-v3+json")
            String type) {}
}
