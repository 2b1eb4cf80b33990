package io.swremu.companion.seed;

import io.swremu.companion.api.ImageSeed;
import io.swremu.companion.api.InstanceSeed;
import io.swremu.companion.api.OrganizationSeed;
import io.swremu.companion.api.RepositorySeed;
import io.swremu.companion.api.Seed;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.blob.DigestMismatchException;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.manifest.StagedManifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the bytes of a seed's images into the store: those it describes, those in files beside it, and those in itself. */
@Component
class SeedImages {
    /** A blob that stands in a seed, in bytes. */
    static final int MAX_INLINE_BYTES = 1 << 20;

    private final SyntheticImages synthetic;
    private final ImageFiles files;
    private final ManifestService manifests;
    private final BlobStore store;
    private final JsonMapper json;

    SeedImages(
            SyntheticImages synthetic, ImageFiles files, ManifestService manifests, BlobStore store, JsonMapper json) {
        this.synthetic = synthetic;
        this.files = files;
        this.manifests = manifests;
        this.store = store;
        this.json = json;
    }

    /** @return the images in the order in which they stand in the document */
    List<PreparedImage> prepare(SeedDocument document) {
        Seed seed = document.seed();
        seed.blobs().forEach(this::putInline);
        var images = new ArrayList<PreparedImage>();
        for (int i = 0; i < seed.organizations().size(); i++) {
            OrganizationSeed organization = seed.organizations().get(i);
            for (int j = 0; j < organization.repositories().size(); j++) {
                RepositorySeed repository = organization.repositories().get(j);
                SeedPath path = SeedPath.ROOT.item("organizations", i).item("repositories", j);
                String name = organization.name() + "/" + repository.name();
                images.addAll(prepare(repository.images(), path, name, document));
            }
        }
        for (int i = 0; i < seed.instances().size(); i++) {
            images.addAll(prepare(seed.instances().get(i), SeedPath.ROOT.item("instances", i), document));
        }
        return images;
    }

    private List<PreparedImage> prepare(InstanceSeed instance, SeedPath path, SeedDocument document) {
        var images = new ArrayList<PreparedImage>();
        for (int i = 0; i < instance.namespaces().size(); i++) {
            InstanceSeed.Namespace namespace = instance.namespaces().get(i);
            for (int j = 0; j < namespace.repositories().size(); j++) {
                InstanceSeed.Repository repository = namespace.repositories().get(j);
                SeedPath place = path.item("namespaces", i).item("repositories", j);
                String name = namespace.name() + "/" + repository.name();
                images.addAll(prepare(repository.images(), place, name, document));
            }
        }
        return images;
    }

    private List<PreparedImage> prepare(List<ImageSeed> seeds, SeedPath path, String name, SeedDocument document) {
        var images = new ArrayList<PreparedImage>();
        for (int i = 0; i < seeds.size(); i++) {
            ImageSeed image = seeds.get(i);
            SeedSteps.at(path.item("images", i), () -> images.add(prepare(image, name, document)));
        }
        return images;
    }

    private PreparedImage prepare(ImageSeed image, String repository, SeedDocument document) {
        try {
            if (image.from() != null && document.directory() != null) {
                return files.prepare(document.directory(), image.from(), image.ref());
            }
            if (image.manifest() != null) {
                byte[] bytes = image.manifest().getBytes(StandardCharsets.UTF_8);
                var content = ManifestContent.parse(json, bytes, String.valueOf(image.mediaType()), Digest.of(bytes));
                return new PreparedImage(List.of(manifests.stage(content)));
            }
            return synthetic.prepare(image, defaultContent(repository, image.tags()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps the bytes of an image for another grace period. */
    void renew(PreparedImage image) {
        try {
            for (StagedManifest manifest : image.manifests()) {
                boolean kept = store.touch(manifest.content().digest());
                for (Digest blob : manifest.sizes().keySet()) {
                    kept &= store.touch(blob);
                }
                if (!kept) {
                    throw new SeedRefusedException(
                            SeedPath.ROOT, "another reset has cleared the images away; send the seed again");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the bytes of an image follow from if the seed does not say so. */
    static String defaultContent(String repository, List<String> tags) {
        return repository + (tags.isEmpty() ? "" : ":" + tags.get(0));
    }

    private void putInline(String digest, String base64) {
        SeedPath path = SeedPath.ROOT.key("blobs").key(digest);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException wrong) {
            throw new SeedRefusedException(path, "this is no base64");
        }
        if (bytes.length > MAX_INLINE_BYTES) {
            throw new SeedRefusedException(path, "at most " + MAX_INLINE_BYTES + " bytes");
        }
        try {
            store.put(Digest.parse(digest), new ByteArrayInputStream(bytes), MAX_INLINE_BYTES);
        } catch (DigestMismatchException wrong) {
            throw new SeedRefusedException(path, "the bytes have another digest");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
