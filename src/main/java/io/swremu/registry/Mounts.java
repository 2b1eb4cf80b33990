package io.swremu.registry;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.identity.directory.Caller;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds blobs that need no upload, because the caller may pull them from another repository. */
@Service
class Mounts {
    private static final int MAX_CANDIDATES = 20;

    private final Editions editions;
    private final BlobLinks links;
    private final PushTransaction pushes;

    Mounts(Editions editions, BlobLinks links, PushTransaction pushes) {
        this.editions = editions;
        this.links = links;
        this.pushes = pushes;
    }

    /**
     * Makes a blob reachable through a repository of the same registry without an upload. The user's rights decide, whatever the scope of
     * the bearer token: clients send the token for the repository to which they push.
     *
     * @param from the name of the repository that has the blob; null: any from which the caller may pull
     * @return false if the caller has to upload the blob
     */
    boolean mount(PushTarget target, Digest digest, @Nullable String from) throws IOException {
        Caller caller = target.caller().caller();
        RepositoryDirectory repositories = editions.repositories(caller.registry());
        OptionalLong source = from == null
                ? repositories.firstToPull(links.repositoriesWith(digest, MAX_CANDIDATES), caller)
                : RepositoryReference.of(target.name().prefix(), from)
                        .map(name -> source(repositories.find(name, caller)))
                        .orElseGet(OptionalLong::empty);
        Optional<Blob> blob = source.isPresent() ? links.findAndKeep(source.getAsLong(), digest) : Optional.empty();
        blob.ifPresent(found -> pushes.into(target, repositoryId -> links.link(repositoryId, digest, found.size())));
        return blob.isPresent();
    }

    private static OptionalLong source(RepositoryAccess access) {
        return access.isPresent() && access.allows(RepositoryAccess.Action.PULL)
                ? OptionalLong.of(access.id())
                : OptionalLong.empty(); // the client uploads the blob instead
    }
}
