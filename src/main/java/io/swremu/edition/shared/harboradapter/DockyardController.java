package io.swremu.edition.shared.harboradapter;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.edition.shared.repository.RepositoryWalk;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.web.EmptyObject;
import io.swremu.platform.web.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** What Harbor's adapter asks of organizations and repositories. None of it is an operation of the SDK. */
@Hidden
@RestController
@RequestMapping("/dockyard/v2")
class DockyardController {
    private final NamespaceService namespaces;
    private final RepositoryWalk repositories;
    private final JsonMapper json;

    DockyardController(NamespaceService namespaces, RepositoryWalk repositories, JsonMapper json) {
        this.namespaces = namespaces;
        this.repositories = repositories;
        this.json = json;
    }

    @GetMapping("/visible/namespaces")
    @Operation(operationId = "HarborListNamespaces")
    NamespaceList list(Caller caller) {
        return new NamespaceList(namespaces.visible(Optional.empty(), caller).stream()
                .map(DockyardNamespace::of)
                .toList());
    }

    /** The organization; an empty object, not a refusal, if there is none: Harbor creates it then. */
    @GetMapping("/namespaces/{namespace}")
    @Operation(operationId = "HarborShowNamespace")
    Object show(@PathVariable NamespaceName namespace, Caller caller) {
        return namespaces.visible(Optional.of(namespace), caller).stream()
                .findFirst()
                .<Object>map(DockyardNamespace::of)
                .orElseGet(EmptyObject::new);
    }

    @PostMapping("/namespaces")
    @Operation(operationId = "HarborCreateNamespace")
    @ResponseStatus(HttpStatus.CREATED)
    EmptyObject create(@Valid @RequestBody NewNamespace request, Caller caller) {
        namespaces.create(request.namespace(), caller);
        return new EmptyObject();
    }

    /** All repositories, as they come from the database: Harbor asks for no pages. */
    @GetMapping("/repositories")
    @Operation(operationId = "HarborListRepositories")
    void list(ListParameters parameters, Caller caller, PublicAddress address, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        SequenceWriter array = json.writer().writeValuesAsArray(response.getOutputStream());
        repositories.forEach(parameters.withFilter(), caller, address, array::write);
        array.close(); // not after a failure: half a list must not look like a whole one
    }

    /**
     * The gateway does not stand in front of these paths, so it is the service that does not know the others.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#URL_UNKNOWN}
     */
    @RequestMapping("/**")
    void refuse() {
        throw ErrorCode.URL_UNKNOWN.toException("");
    }

    /** Answer of the list. */
    record NamespaceList(List<DockyardNamespace> namespaces) {}

    /** Body of the creation. */
    record NewNamespace(@NotNull NamespaceName namespace) {}
}
