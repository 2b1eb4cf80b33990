package io.swremu.registry;

import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.Manifest;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.tag.Tag;
import io.swremu.content.tag.TagService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Serves, stores and deletes manifests, by tag or by digest, byte for byte as they were pushed. */
@Hidden
@RestController
@RequestMapping(RegistryPath.INTERNAL + "/{namespace}/{repository}/manifests/{reference}")
class ManifestController {
    private static final String SUBJECT = "OCI-Subject";

    private final ManifestPush pushes;
    private final OciIndexes indexes;
    private final ManifestService manifests;
    private final TagService tags;
    private final Editions editions;
    private final ManifestDeletion deletions;
    private final RequestBodies bodies;
    private final JsonMapper json;

    ManifestController(
            ManifestPush pushes,
            OciIndexes indexes,
            ManifestService manifests,
            TagService tags,
            Editions editions,
            ManifestDeletion deletions,
            RequestBodies bodies,
            JsonMapper json) {
        this.pushes = pushes;
        this.indexes = indexes;
        this.manifests = manifests;
        this.tags = tags;
        this.editions = editions;
        this.deletions = deletions;
        this.bodies = bodies;
        this.json = json;
    }

    /**
     * GET and HEAD. Only a GET counts as a pull; the edition decides about a manifest that is fetched as a part of an
     * index, see {@link TagService#isPart}.
     */
    @GetMapping
    void show(
            PullSource source,
            @PathVariable String reference,
            RegistryCaller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long id = source.id();
        Manifest manifest = (isDigest(reference)
                        ? manifests.find(id, Digest.parse(reference))
                        : tags.manifest(id, reference))
                .orElseThrow(() -> OciErrorCode.MANIFEST_UNKNOWN.toException(reference));
        boolean head = request.getMethod().equals("HEAD");
        if (head && !manifests.isStored(manifest)) { // so that the client pushes it again
            throw OciErrorCode.MANIFEST_UNKNOWN.toException(reference);
        }
        var room = bodies.room(head ? 0 : manifest.contentLength());
        try {
            byte[] bytes = head ? new byte[0] : manifests.read(manifest.digest());
            var part = ContentPart.answer(
                    manifest.digest(), manifest.contentLength(), manifest.mediaType(), request, response);
            if (part.isPresent()) {
                editions.pulls(caller.caller().registry())
                        .pulled(pull(id, manifest.digest(), reference, caller.caller()));
                response.getOutputStream()
                        .write(bytes, (int) part.get().first(), (int) part.get().length());
            }
        } finally {
            room.close();
        }
    }

    private PullCounter.Pull pull(long repositoryId, Digest digest, String reference, Caller caller) {
        boolean byDigest = isDigest(reference);
        return new PullCounter.Pull(
                repositoryId,
                digest,
                byDigest ? Optional.empty() : Optional.of(reference),
                byDigest && tags.isPart(repositoryId, digest),
                caller);
    }

    private static boolean isDigest(String reference) {
        return reference.indexOf(':') >= 0;
    }

    @PutMapping
    ResponseEntity<Void> put(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            PushTarget target,
            HttpServletRequest request)
            throws IOException {
        Optional<String> tag = isDigest(reference) ? Optional.empty() : Optional.of(reference);
        tag.ifPresent(Tag::requireName);
        ManifestContent content;
        try (var body =
                bodies.read(RequestContent.of(request), request.getContentLengthLong(), ManifestContent.MAX_BYTES)) {
            Digest digest = digestOf(body.bytes(), reference);
            content = ManifestContent.parse(json, body.bytes(), mediaType(contentType), digest);
            indexes.check(
                    content,
                    target.name() + tag.map(name -> ":" + name).orElse("@" + digest),
                    target.caller().caller().registry());
            pushes.push(target, content, tag);
        }
        var answer = ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/v2/" + target.name() + "/manifests/" + content.digest())
                .header(ContentPart.DIGEST, content.digest().toString());
        content.subject()
                .ifPresent(subject -> answer.header(SUBJECT, subject.digest().toString()));
        return answer.build();
    }

    private static String mediaType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip();
    }

    /** The digest of a manifest. A manifest pushed by its digest must match it; otherwise this is the sha256 digest. */
    private static Digest digestOf(byte[] bytes, String reference) {
        if (!isDigest(reference)) {
            return Digest.of(bytes);
        }
        Digest expected = Digest.parse(reference);
        Digest actual = Digest.of(expected.algorithm(), bytes);
        if (!actual.equals(expected)) {
            throw OciErrorCode.DIGEST_INVALID.toException("the content has the digest " + actual);
        }
        return actual;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void delete(DeleteTarget target, @PathVariable String reference, RegistryCaller caller) {
        boolean deleted = isDigest(reference)
                ? deletions.delete(target.id(), Digest.parse(reference), caller.caller())
                : deletions.untag(target.id(), reference, caller.caller());
        if (!deleted) {
            throw OciErrorCode.MANIFEST_UNKNOWN.toException(reference);
        }
    }
}
