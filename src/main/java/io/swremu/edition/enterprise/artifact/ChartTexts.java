package io.swremu.edition.enterprise.artifact;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.manifest.Descriptor;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.platform.archive.TarInput;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.RequestBodies;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads texts in Helm charts, which are archives. */
@Component
class ChartTexts {
    /** Of a text, in bytes. */
    private static final int MAX_TEXT = 1 << 20;

    /** Of an unpacked chart, in bytes; what comes later is not looked for. */
    private static final long MAX_CHART = 64L << 20;

    private static final String CHART = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";

    private final ManifestService manifests;
    private final BlobLinks links;
    private final RequestBodies bodies;
    private final JsonMapper json;

    ChartTexts(ManifestService manifests, BlobLinks links, RequestBodies bodies, JsonMapper json) {
        this.manifests = manifests;
        this.links = links;
        this.bodies = bodies;
        this.json = json;
    }

    /**
     * A text of a chart. Reads the store.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_NOT_FOUND} if the chart has none, or it is no
     *     archive, or the text is longer than 1 MiB
     */
    String read(long repositoryId, String digest, String manifestMediaType, ChartText text) {
        var room = bodies.room(MAX_TEXT);
        try {
            Digest manifest = Digest.parse(digest);
            var content = ManifestContent.parse(json, manifests.read(manifest), manifestMediaType, manifest);
            Optional<Descriptor> chart = content.layers().stream()
                    .filter(layer -> layer.mediaType().equals(CHART))
                    .findFirst();
            Optional<Blob> blob = chart.isEmpty()
                    ? Optional.empty()
                    : links.find(repositoryId, chart.get().digest());
            Optional<String> found = blob.isEmpty() ? Optional.empty() : find(blob.get(), text);
            return found.orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.toException(text.addition()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            room.close();
        }
    }

    /** The file stands in the directory of the chart itself; those of the charts that it contains are deeper. */
    private static Optional<String> find(Blob blob, ChartText text) throws IOException {
        try (InputStream content = new BufferedInputStream(new GZIPInputStream(blob.read()))) {
            var archive = new TarInput(content);
            for (var entry = archive.next();
                    entry != null && archive.position() + entry.size() <= MAX_CHART;
                    entry = archive.next()) {
                String[] path = entry.name().split("/");
                if (path.length == 2 && path[1].equals(text.file()) && entry.isFile() && entry.size() <= MAX_TEXT) {
                    return Optional.of(new String(archive.content().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (TarInput.TarException | ZipException | EOFException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
