package io.swremu.registry;

import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.content.blob.Blob;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.platform.state.StateGate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves blobs of a repository, whole or in part, and deletes them. */
@Hidden
@RestController
@RequestMapping(RegistryPath.INTERNAL + "/{namespace}/{repository}/blobs/{digest}")
class BlobController {
    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    private static final int BUFFER_BYTES = 128 * 1024;

    private final BlobLinks links;
    private final Editions editions;
    private final StateGate gate;

    BlobController(BlobLinks links, Editions editions, StateGate gate) {
        this.links = links;
        this.editions = editions;
        this.gate = gate;
    }

    /**
     * GET and HEAD. A client that asks by HEAD may be about to push a manifest that needs the blob, so HEAD reports
     * only a blob that will still be there for that push.
     */
    @GetMapping
    void show(
            PullSource source,
            @PathVariable String digest,
            RegistryCaller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Digest wanted = Digest.parse(digest);
        boolean head = request.getMethod().equals("HEAD");
        Blob blob = (head ? links.findForPush(source.id(), wanted) : links.find(source.id(), wanted))
                .orElseThrow(() -> OciErrorCode.BLOB_UNKNOWN.toException(wanted.toString()));
        var part = ContentPart.answer(wanted, blob.size(), MediaType.APPLICATION_OCTET_STREAM_VALUE, request, response);
        if (part.isPresent()) {
            // Count before sending: a client that has the last byte must find it counted.
            editions.pulls(caller.caller().registry())
                    .sent(source.owner(), part.get().length());
            send(blob, part.get(), request, response);
        }
    }

    private void send(Blob blob, ContentPart part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Path> file = blob.file();
        if (file.isPresent() && part.length() > 0 && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
            // The kernel sends the file; the bytes never reach the heap.
            request.setAttribute(
                    SENDFILE + "filename", file.get().toAbsolutePath().toString());
            request.setAttribute(SENDFILE + "start", part.first());
            request.setAttribute(SENDFILE + "end", part.first() + part.length());
        } else {
            gate.outside(() -> copy(blob, part.first(), part.length(), response)); // the client may take any time
        }
    }

    private static long copy(Blob blob, long first, long length, HttpServletResponse response) throws IOException {
        try (InputStream content = blob.read(first, length)) {
            var buffer = new byte[BUFFER_BYTES];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                response.getOutputStream().write(buffer, 0, count);
            }
            return length;
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void delete(DeleteTarget target, @PathVariable String digest) {
        links.unlink(target.id(), Digest.parse(digest));
    }
}
