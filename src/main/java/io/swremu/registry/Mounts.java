package io.swremu.registry;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.platform.error.OciException;
import io.swremu.platform.error.SwrException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Blobs that need not be uploaded, because the caller may pull them from another repository. */
@Service
class Mounts {
    private static final int MOST_CANDIDATES = 20;

    private final RegistryAccess access;
    private final RepositoryService repositories;
    private final BlobLinks links;
    private final PushTransaction pushes;

    Mounts(RegistryAccess access, RepositoryService repositories, BlobLinks links, PushTransaction pushes) {
        this.access = access;
        this.repositories = repositories;
        this.links = links;
        this.pushes = pushes;
    }

    /**
     * Makes a blob reachable through a repository. What the user may pull decides, whatever the bearer token is for:
     * clients come with the one for the repository they push to.
     *
     * @param from organization and repository that has the blob; null: any that the caller may pull from
     * @return false if the caller cannot have it that way and has to upload it
     */
    boolean mount(PushTarget target, Digest digest, @Nullable String from) throws IOException {
        var user = new RegistryCaller(target.caller().caller(), Optional.empty());
        Optional<ImageRepository> source = from == null ? anySource(digest, user) : source(from, user);
        var blob = source.isEmpty()
                ? Optional.<Blob>empty()
                : links.findAndKeep(source.get().id(), digest);
        blob.ifPresent(found -> pushes.into(target, repositoryId -> links.link(repositoryId, digest, found.size())));
        return blob.isPresent();
    }

    private Optional<ImageRepository> source(String from, RegistryCaller caller) {
        int slash = from.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(access.pull(
                    new NamespaceName(from.substring(0, slash)),
                    new RepositoryName(from.substring(slash + 1)),
                    caller));
        } catch (OciException | SwrException notForThisCaller) {
            return Optional.empty(); // then it is an upload like any other
        }
    }

    private Optional<ImageRepository> anySource(Digest digest, RegistryCaller caller) {
        return repositories.findAll(links.repositoriesWith(digest, MOST_CANDIDATES)).stream()
                .filter(repository -> access.mayPull(repository, caller))
                .findFirst();
    }
}
