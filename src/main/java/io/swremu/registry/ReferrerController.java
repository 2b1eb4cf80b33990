package io.swremu.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.manifest.Referrer;
import io.swremu.content.manifest.ReferrerPage;
import io.swremu.platform.web.RequestBodies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists what is attached to a manifest, as an image index. The manifest itself need not exist. */
@Hidden
@RestController
class ReferrerController {
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";

    private final ManifestService manifests;
    private final RequestBodies bodies;
    private final JsonMapper json;

    ReferrerController(ManifestService manifests, RequestBodies bodies, JsonMapper json) {
        this.manifests = manifests;
        this.bodies = bodies;
        this.json = json;
    }

    @GetMapping(RegistryPath.INTERNAL + "/{namespace}/{repository}/referrers/{digest}")
    ResponseEntity<byte[]> list(
            Optional<PullSource> source,
            @PathVariable String digest,
            @RequestParam(required = false) @Nullable String artifactType,
            @RequestParam(required = false) @Nullable String last,
            RepositoryReference reference) {
        Digest subject = Digest.parse(digest);
        String type = artifactType == null || artifactType.isEmpty() ? null : artifactType;
        var room = bodies.room(ManifestContent.MAX_BYTES);
        try {
            return page(source, reference, subject, type, last);
        } finally {
            room.close();
        }
    }

    private ResponseEntity<byte[]> page(
            Optional<PullSource> source,
            RepositoryReference name,
            Digest subject,
            @Nullable String type,
            @Nullable String last) {
        // The specification demands an empty list, and no error, if the repository does not exist.
        ReferrerPage page = source.filter(
                        existing -> type == null || ManifestContent.isArtifactType(type)) // otherwise there is none
                .map(existing -> manifests.referrers(existing.id(), subject, type, after(last)))
                .orElse(new ReferrerPage(List.of(), OptionalLong.empty()));
        var answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(INDEX));
        if (type != null) {
            answer.header("OCI-Filters-Applied", "artifactType");
        }
        if (page.last().isPresent()) {
            String path = "/v2/" + name + "/referrers/" + subject;
            String lastRow = Long.toString(page.last().getAsLong());
            Map<String, String> filter = type == null ? Map.of() : Map.of("artifactType", type);
            answer.header(HttpHeaders.LINK, new ListPage(ReferrerPage.MAX_ROWS, "").next(path, lastRow, filter));
        }
        return answer.body(json.writeValueAsBytes(new Index(
                2, INDEX, page.referrers().stream().map(Descriptor::of).toList())));
    }

    private static long after(@Nullable String last) {
        if (last == null || last.isEmpty()) {
            return 0;
        }
        if (!last.matches("\\d{1,18}")) {
            throw OciErrorCode.PAGINATION_NUMBER_INVALID.toException("last");
        }
        return Long.parseLong(last);
    }

    record Index(int schemaVersion, String mediaType, List<Descriptor> manifests) {}

    /** The entry of one manifest. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Descriptor(
            String mediaType,
            String digest,
            int size,
            @Nullable String artifactType,
            @JsonRawValue @Nullable String annotations) {

        static Descriptor of(Referrer referrer) {
            return new Descriptor(
                    referrer.mediaType(),
                    referrer.digest(),
                    referrer.size(),
                    referrer.artifactType(),
                    referrer.annotations());
        }
    }
}
