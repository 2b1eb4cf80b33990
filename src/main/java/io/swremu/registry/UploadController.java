package io.swremu.registry;

import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.content.blob.Digest;
import io.swremu.content.blob.OffsetMismatchException;
import io.swremu.content.blob.UploadStatus;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.upload.UploadService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Uploads of blobs: in one request, in two, in chunks, or without any bytes if another repository has the blob. */
@Hidden
@RestController
@RequestMapping(RegistryPath.INTERNAL + "/{namespace}/{repository}/blobs/uploads")
class UploadController {
    private static final String UPLOAD_ID = "Docker-Upload-UUID";

    private final UploadService uploads;
    private final PushTransaction pushes;
    private final BlobLinks links;
    private final Mounts mounts;

    UploadController(UploadService uploads, PushTransaction pushes, BlobLinks links, Mounts mounts) {
        this.uploads = uploads;
        this.pushes = pushes;
        this.links = links;
        this.mounts = mounts;
    }

    @PostMapping
    ResponseEntity<Void> begin(
            PushTarget target,
            @RequestParam(required = false) @Nullable String digest,
            @RequestParam(required = false) @Nullable String mount,
            @RequestParam(required = false) @Nullable String from,
            HttpServletRequest request)
            throws IOException {
        var place = new Place(target.name());
        if (mount != null && mounts.mount(target, Digest.parse(mount), from)) {
            return place.created(Digest.parse(mount));
        }
        if (digest != null) {
            Digest expected = Digest.parse(digest);
            long size = uploads.store(expected, RequestContent.of(request));
            pushes.into(target, repositoryId -> links.link(repositoryId, expected, size));
            return place.created(expected);
        }
        UUID upload = begin(target);
        return place.accepted(HttpStatus.ACCEPTED, upload, 0);
    }

    private UUID begin(PushTarget target) throws IOException {
        UUID upload = uploads.begin();
        try {
            pushes.into(target, repositoryId -> uploads.assign(upload, repositoryId));
        } catch (RuntimeException refused) {
            uploads.discard(upload);
            throw refused;
        }
        return upload;
    }

    @GetMapping("/{upload}")
    ResponseEntity<Void> status(PushTarget target, @PathVariable String upload) throws IOException {
        long id = target.idOfUploads();
        UploadStatus status = uploads.status(id, uploadId(upload));
        return new Place(target.name()).accepted(HttpStatus.NO_CONTENT, status.id(), status.offset());
    }

    @PatchMapping("/{upload}")
    ResponseEntity<Void> append(
            PushTarget target, @PathVariable String upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long id = target.idOfUploads();
        var place = new Place(target.name());
        UploadStatus status = appended(id, place, uploadId(upload), request, response);
        return place.accepted(HttpStatus.ACCEPTED, status.id(), status.offset());
    }

    private UploadStatus appended(
            long repositoryId, Place place, UUID upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var range = ContentRange.parse(request.getHeader(HttpHeaders.CONTENT_RANGE));
        long length = request.getContentLengthLong();
        if (range.isPresent() && length >= 0 && range.get().length() != length) {
            throw OciErrorCode.SIZE_INVALID.toException("Content-Range and Content-Length differ");
        }
        long offset = range.isPresent()
                ? range.get().first()
                : uploads.status(repositoryId, upload).offset();
        try {
            return uploads.append(repositoryId, upload, offset, RequestContent.of(request));
        } catch (OffsetMismatchException outOfOrder) { // the answer says where to continue
            place.position(upload, outOfOrder.offset())
                    .forEach((name, values) -> response.setHeader(name, values.get(0)));
            throw outOfOrder;
        }
    }

    @PutMapping("/{upload}")
    ResponseEntity<Void> finish(
            PushTarget target,
            @PathVariable String upload,
            @RequestParam(required = false) @Nullable String digest,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long id = target.idOfUploads();
        if (digest == null) {
            throw OciErrorCode.DIGEST_INVALID.toException("the parameter digest is missing");
        }
        Digest expected = Digest.parse(digest);
        var place = new Place(target.name());
        if (request.getContentLengthLong() != 0) { // the last chunk or the whole blob; -1: of unknown length
            appended(id, place, uploadId(upload), request, response);
        }
        uploads.finish(id, uploadId(upload), expected);
        return place.created(expected);
    }

    @DeleteMapping("/{upload}")
    ResponseEntity<Void> cancel(PushTarget target, @PathVariable String upload) throws IOException {
        long id = target.idOfUploads();
        uploads.cancel(id, uploadId(upload));
        return ResponseEntity.noContent().build();
    }

    private static UUID uploadId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw OciErrorCode.BLOB_UPLOAD_UNKNOWN.toException("");
        }
    }

    /** The URLs in answers. They are relative, so that they are right behind any proxy. */
    private record Place(RepositoryReference name) {
        private String path() {
            return "/v2/" + name + "/blobs/";
        }

        ResponseEntity<Void> created(Digest digest) {
            return ResponseEntity.status(HttpStatus.CREATED)
                    .header(HttpHeaders.LOCATION, path() + digest)
                    .header(ContentPart.DIGEST, digest.toString())
                    .build();
        }

        ResponseEntity<Void> accepted(HttpStatus status, UUID upload, long offset) {
            return ResponseEntity.status(status)
                    .headers(position(upload, offset))
                    .build();
        }

        /** The headers that say where an upload continues. */
        HttpHeaders position(UUID upload, long offset) {
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.LOCATION, path() + "uploads/" + upload);
            headers.set(HttpHeaders.RANGE, "0-" + Math.max(0, offset - 1));
            headers.set(UPLOAD_ID, upload.toString());
            return headers;
        }
    }
}
