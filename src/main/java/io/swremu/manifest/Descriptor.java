package io.swremu.manifest;

import io.swremu.blob.Digest;
import io.swremu.blob.InvalidDigestException;
import io.swremu.web.OciErrorCode;
import tools.jackson.databind.JsonNode;

/**
 * What a manifest says of something it needs.
 *
 * @param mediaType as the manifest has it
 * @param digest its address
 * @param size in bytes, 0 or more
 * @param foreign whether it is to be fetched elsewhere, so that it need not be here
 */
public record Descriptor(String mediaType, Digest digest, long size, boolean foreign) {

    static Descriptor of(JsonNode node) {
        JsonNode size = node.path("size");
        boolean sized = size.isIntegralNumber() && size.canConvertToLong() && size.longValue() >= 0;
        if (!node.isObject() || !node.path("digest").isString() || !sized) {
            throw OciErrorCode.MANIFEST_INVALID.toException("a descriptor needs a digest and a size");
        }
        try {
            return new Descriptor(
                    node.path("mediaType").asString(""),
                    Digest.parse(node.path("digest").stringValue()),
                    size.longValue(),
                    node.path("urls").isArray() && !node.path("urls").isEmpty());
        } catch (InvalidDigestException invalid) {
            throw OciErrorCode.MANIFEST_INVALID.toException(String.valueOf(invalid.getMessage()));
        }
    }
}
