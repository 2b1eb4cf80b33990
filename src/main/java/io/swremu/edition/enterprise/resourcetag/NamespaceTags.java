package io.swremu.edition.enterprise.resourcetag;

import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.namespace.InstanceNamespaceDeleted;
import io.swremu.edition.enterprise.namespace.InstanceNamespaces;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tags of namespaces, which must be there and take their tags with them when they go. */
@Service
@Transactional
public class NamespaceTags {
    private final ResourceTags tags;
    private final StoredTags rows;
    private final InstanceNamespaces namespaces;

    NamespaceTags(ResourceTags tags, StoredTags rows, InstanceNamespaces namespaces) {
        this.tags = tags;
        this.rows = rows;
        this.namespaces = namespaces;
    }

    /** Forgets the tags of a namespace that is deleted: another one may get its name. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void deleted(InstanceNamespaceDeleted namespace) {
        rows.deleteAll(namespace.registryId(), namespace.name());
    }

    @Transactional(readOnly = true)
    ProjectTagList listOfAll(GrantedInstance instance) {
        return tags.listOfNamespaces(instance.instance());
    }

    /**
     * The tags of a namespace.
     *
     * @throws SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    ResourceTagList list(GrantedInstance instance, String namespace) {
        return tags.list(instance.registryId(), require(instance, namespace));
    }

    /**
     * Adds tags to a namespace. A key that is there gets the new value.
     *
     * @throws SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}, and what {@link ResourceTags#put} throws
     */
    public void put(GrantedInstance instance, String namespace, List<ResourceTag> added) {
        tags.put(instance.registryId(), require(instance, namespace), added);
    }

    /**
     * Removes tags from a namespace.
     *
     * @throws SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}
     */
    void remove(GrantedInstance instance, String namespace, List<ResourceTag> removed) {
        tags.remove(instance.registryId(), require(instance, namespace), removed);
    }

    private String require(GrantedInstance instance, String namespace) {
        return namespaces.require(instance.registryId(), namespace).name();
    }

    @Transactional(readOnly = true)
    ResourceList search(GrantedInstance instance, List<TagsFilter> filters, ResourcePage page) {
        return tags.search(TagQuery.namespaces(instance.registryId(), filters), page);
    }

    @Transactional(readOnly = true)
    ResourceCount count(GrantedInstance instance, List<TagsFilter> filters) {
        return tags.count(TagQuery.namespaces(instance.registryId(), filters));
    }
}
