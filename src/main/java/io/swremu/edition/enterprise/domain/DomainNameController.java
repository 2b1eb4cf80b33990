package io.swremu.edition.enterprise.domain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.PublicAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on domain names. */
@RestController
@RequestMapping("/v2/{project_id}/instances/{instance_id}/domainname")
@Tag(name = "Enterprise Edition: Domain Names")
class DomainNameController {
    private static final String ID = "domainname_id";

    private final DomainNames names;

    DomainNameController(DomainNames names) {
        this.names = names;
    }

    @GetMapping
    @Operation(operationId = "ListDomainNames", summary = "Lists the domain names of an instance")
    DomainNameList list(@InPath GrantedInstance instance, DomainNameSearch search, PublicAddress server) {
        return names.list(instance, search, server);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "AddDomainName", summary = "Adds a domain name to an instance")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.RESOURCE_EXISTS})
    OneDomainName add(@InPath GrantedInstance instance, @Valid @NotNull @RequestBody DomainNameRequest request) {
        return names.add(instance, request);
    }

    @PutMapping("/{" + ID + "}")
    @Operation(operationId = "UpdateDomainName", summary = "Changes the certificate of a domain name")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.REQUEST_INVALID})
    OneDomainName update(
            @InPath GrantedInstance instance,
            @PathVariable(ID) String id,
            @Valid @NotNull @RequestBody CertificateRequest request) {
        return names.update(instance, id, request);
    }

    @DeleteMapping("/{" + ID + "}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteDomainName", summary = "Deletes a domain name of an instance")
    @Refuses(ErrorCode.REQUEST_INVALID)
    void delete(@InPath GrantedInstance instance, @PathVariable(ID) String id) {
        names.delete(instance, id);
    }
}
