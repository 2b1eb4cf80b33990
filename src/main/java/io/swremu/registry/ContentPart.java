package io.swremu.registry;

import io.swremu.content.blob.Digest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * The part of some content that answers a GET, by the conditions and the range of the request (RFC 9110, sections 13
 * and 14). The digest is the entity tag. Content has no date, so conditions on dates are ignored.
 *
 * @param first the first byte, from 0
 * @param length how many bytes, from 0
 */
record ContentPart(long first, long length) {
    /** The header with the digest of what was sent or stored. */
    static final String DIGEST = "Docker-Content-Digest";

    private static final String BYTES = "bytes=";

    /**
     * Sets the status and all headers of the answer to a GET or HEAD. Conditions are checked in the order of section
     * 13.2.2. A request for several ranges, or for another unit than bytes, gets the whole content.
     *
     * @param size of the whole content, in bytes
     * @return the part to send; empty for HEAD, and for content that the client has already
     * @throws io.swremu.registry.OciException 412 if {@code If-Match} asks for other content, or
     *     {@link OciErrorCode#RANGE_INVALID} for a range that lies beyond the content or ends before it begins
     */
    static Optional<ContentPart> answer(
            Digest digest, long size, String mediaType, HttpServletRequest request, HttpServletResponse response) {
        ETag tag = new ETag(digest.toString(), false);
        response.setHeader(DIGEST, digest.toString());
        response.setHeader(HttpHeaders.ETAG, tag.formattedTag());
        List<String> required = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (!required.isEmpty() && !anyMatches(required, tag, true)) {
            throw OciErrorCode.UNSUPPORTED
                    .toException("")
                    .withText("the content does not match If-Match")
                    .withStatus(HttpStatus.PRECONDITION_FAILED);
        }
        if (anyMatches(Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)), tag, false)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return Optional.empty();
        }
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        boolean head = request.getMethod().equals("HEAD");
        Optional<HttpRange> range = head ? Optional.empty() : range(request, tag, size, response);
        ContentPart part = range.map(asked -> of(asked, size)).orElse(new ContentPart(0, size));
        if (range.isPresent()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE,
                    "bytes " + part.first + "-" + (part.first + part.length - 1) + "/" + size);
        }
        response.setContentType(mediaType);
        response.setContentLengthLong(part.length);
        return head ? Optional.empty() : Optional.of(part);
    }

    private static boolean anyMatches(List<String> headers, ETag tag, boolean strong) {
        return headers.stream()
                .flatMap(header -> ETag.parse(header).stream())
                .anyMatch(named -> named.isWildcard() || named.compare(tag, strong));
    }

    private static Optional<HttpRange> range(
            HttpServletRequest request, ETag tag, long size, HttpServletResponse response) {
        String asked = request.getHeader(HttpHeaders.RANGE);
        String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        boolean rangeApplies =
                ifRange == null || !ifRange.strip().equals("*") && anyMatches(List.of(ifRange), tag, true);
        List<HttpRange> ranges = rangeApplies ? parse(asked, size, response) : List.of();
        if (ranges.size() != 1) {
            return Optional.empty();
        }
        if (ranges.get(0).getRangeStart(size) >= size) {
            throw beyond(size, response);
        }
        return Optional.of(ranges.get(0));
    }

    private static List<HttpRange> parse(@Nullable String header, long size, HttpServletResponse response) {
        if (header == null || !header.strip().regionMatches(true, 0, BYTES, 0, BYTES.length())) {
            return List.of();
        }
        try {
            return HttpRange.parseRanges(BYTES + header.strip().substring(BYTES.length()));
        } catch (NumberFormatException noNumbers) {
            return List.of();
        } catch (IllegalArgumentException backwards) {
            throw beyond(size, response);
        }
    }

    private static ContentPart of(HttpRange range, long size) {
        long first = range.getRangeStart(size);
        return new ContentPart(first, range.getRangeEnd(size) - first + 1);
    }

    /** The refusal of a range; a header says how large the content is. */
    private static RuntimeException beyond(long size, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        return OciErrorCode.RANGE_INVALID.toException("the content has " + size + " bytes");
    }
}
