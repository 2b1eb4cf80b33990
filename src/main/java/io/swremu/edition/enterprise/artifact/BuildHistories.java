package io.swremu.edition.enterprise.artifact;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.manifest.Descriptor;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.platform.web.RequestBodies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads how images were built, from their configurations. */
@Component
class BuildHistories {
    /** Larger configurations are not read. */
    private static final int MAX_BYTES = 4 << 20;

    private static final String NEVER = "0001-01-01T00:00:00Z";

    private final ManifestService manifests;
    private final BlobLinks links;
    private final RequestBodies bodies;
    private final JsonMapper json;

    BuildHistories(ManifestService manifests, BlobLinks links, RequestBodies bodies, JsonMapper json) {
        this.manifests = manifests;
        this.links = links;
        this.bodies = bodies;
        this.json = json;
    }

    /** The steps of an image's build, first one first; none for what is no image or does not tell. Reads the store. */
    BuildHistoryList of(long repositoryId, String digest, String manifestMediaType) {
        var room = bodies.room(MAX_BYTES);
        try {
            Digest manifest = Digest.parse(digest);
            var content = ManifestContent.parse(json, manifests.read(manifest), manifestMediaType, manifest);
            Optional<Descriptor> config = content.config();
            return BuildHistoryList.of(
                    config.isEmpty() ? List.of() : steps(history(repositoryId, config.get()), content.layers()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            room.close();
        }
    }

    private JsonNode history(long repositoryId, Descriptor config) throws IOException {
        Optional<Blob> blob = config.size() > MAX_BYTES ? Optional.empty() : links.find(repositoryId, config.digest());
        if (blob.isEmpty()) {
            return json.createArrayNode();
        }
        try (InputStream content = blob.get().read()) {
            return json.readTree(content.readAllBytes()).path("history");
        } catch (JacksonException notJson) {
            return json.createArrayNode();
        }
    }

    private static List<BuildHistory> steps(JsonNode history, List<Descriptor> layers) {
        Iterator<Descriptor> left = layers.iterator();
        var steps = new ArrayList<BuildHistory>();
        for (JsonNode step : history) {
            boolean empty = step.path("empty_layer").asBoolean(false);
            Optional<Descriptor> layer = empty || !left.hasNext() ? Optional.empty() : Optional.of(left.next());
            String created = text(step, "created", NEVER);
            steps.add(new BuildHistory(
                    created,
                    created,
                    text(step, "created_by", ""),
                    empty,
                    layer.map(Descriptor::mediaType).orElse(""),
                    layer.map(Descriptor::size).orElse(0L),
                    layer.map(each -> each.digest().toString()).orElse("")));
        }
        return steps;
    }

    private static String text(JsonNode step, String field, String absent) {
        JsonNode value = step.path(field);
        return value.isString() ? value.stringValue() : absent;
    }
}
