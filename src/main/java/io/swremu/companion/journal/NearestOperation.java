package io.swremu.companion.journal;

import io.swremu.companion.call.Call;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.KnownPaths;
import io.swremu.platform.web.Surface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells whoever asked for what there is not, what there is instead: most likely the path or the method has a slip. */
@Component
class NearestOperation {
    private static final Logger log = LoggerFactory.getLogger(NearestOperation.class);

    /** The registry's paths, which are not mapped as clients see them. A name of a repository may have any depth. */
    private static final List<KnownOperation> REGISTRY = List.of(
            KnownOperation.of("PingRegistry", "GET", "/v2/"),
            KnownOperation.of("StartBlobUpload", "POST", "/v2/{organization}/{repository}/blobs/uploads/"),
            KnownOperation.of("ContinueBlobUpload", "PATCH", "/v2/{organization}/{repository}/blobs/uploads/{id}"),
            KnownOperation.of("CompleteBlobUpload", "PUT", "/v2/{organization}/{repository}/blobs/uploads/{id}"),
            KnownOperation.of("PullBlob", "GET", "/v2/{organization}/{repository}/blobs/{digest}"),
            KnownOperation.of("CheckBlob", "HEAD", "/v2/{organization}/{repository}/blobs/{digest}"),
            KnownOperation.of("DeleteBlob", "DELETE", "/v2/{organization}/{repository}/blobs/{digest}"),
            KnownOperation.of("PullManifest", "GET", "/v2/{organization}/{repository}/manifests/{reference}"),
            KnownOperation.of("CheckManifest", "HEAD", "/v2/{organization}/{repository}/manifests/{reference}"),
            KnownOperation.of("PushManifest", "PUT", "/v2/{organization}/{repository}/manifests/{reference}"),
            KnownOperation.of("DeleteManifest", "DELETE", "/v2/{organization}/{repository}/manifests/{reference}"),
            KnownOperation.of("ListTags", "GET", "/v2/{organization}/{repository}/tags/list"),
            KnownOperation.of("ListReferrers", "GET", "/v2/{organization}/{repository}/referrers/{digest}"));

    private final Supplier<List<KnownOperation>> operations;

    NearestOperation(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.operations = SingletonSupplier.of(() -> all(mappings));
    }

    private static List<KnownOperation> all(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        var all = new ArrayList<>(REGISTRY);
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(mapped -> {
                    for (String path : mapped.getKey().getPatternValues()) {
                        for (RequestMethod method :
                                mapped.getKey().getMethodsCondition().getMethods()) {
                            if (!path.startsWith(Surface.REGISTRY_CONTROLLERS)) {
                                all.add(KnownOperation.of(KnownPaths.nameOf(mapped.getValue()), method.name(), path));
                            }
                        }
                    }
                });
        return all;
    }

    /**
     * Names the operation that is nearest to a request, and what differs; also in the log.
     *
     * @return null if the request has matched an operation, or would have if it had not been refused before, or if nothing
     *     is near
     */
    @Nullable
    String insteadOf(Call call) {
        if (!call.operation().equals(CurrentRequest.UNROUTED)) {
            return null;
        }
        var difference = operations.get().stream()
                .map(operation -> operation.differenceTo(call.method(), call.path()))
                .filter(Objects::nonNull)
                .min(Comparator.comparingDouble(Difference::size));
        if (difference.isEmpty() || difference.get().isNone()) {
            return null;
        }
        String text = difference.get().text();
        log.info("no operation matches {} {}; the nearest is {}", call.method(), call.path(), text);
        return text;
    }
}
