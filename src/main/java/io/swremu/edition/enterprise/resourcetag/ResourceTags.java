package io.swremu.edition.enterprise.resourcetag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.platform.error.ErrorCode;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tags of instances and namespaces: up to 20 each, with keys that are there once. */
@Service
@Transactional
public class ResourceTags {
    static final int MAX = 20;

    /** What stands for a namespace's name where the instance itself is meant. */
    private static final String ITSELF = "";

    private final StoredTags rows;
    private final Instances instances;
    private final EntityManager entities;

    ResourceTags(StoredTags rows, Instances instances, EntityManager entities) {
        this.rows = rows;
        this.instances = instances;
        this.entities = entities;
    }

    /**
     * Adds tags to an instance. A key that is there gets the new value.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if a key is there twice, is blank, or
     *     there would be more than 20
     */
    public void put(Instance instance, List<ResourceTag> tags) {
        put(instance.registryId(), ITSELF, tags);
    }

    /** Adds tags to a namespace of an instance, as {@link #put(Instance, List)} does. */
    void put(long registryId, String namespace, List<ResourceTag> tags) {
        instances.lock(registryId); // the number is counted
        Map<String, StoredTag> known = new LinkedHashMap<>();
        rows.find(registryId, namespace).forEach(tag -> known.put(tag.tag().key(), tag));
        var added = new LinkedHashMap<String, String>();
        for (ResourceTag given : tags) {
            ResourceTag tag = given.trimmed();
            if (tag.key().isEmpty() || added.put(tag.key(), tag.value()) != null) {
                throw ErrorCode.PARAMETER_INVALID.toException("tags");
            }
        }
        added.forEach((key, value) -> {
            StoredTag tag = known.computeIfAbsent(
                    key, unknown -> new StoredTag(new StoredTag.Key(registryId, namespace, key), value));
            tag.replaceValue(value);
            rows.save(tag);
        });
        if (known.size() > MAX) {
            throw ErrorCode.PARAMETER_INVALID.toException("at most " + MAX + " tags");
        }
    }

    /** Removes tags by their keys, whatever value is given; those that are not there are none to remove. */
    void remove(Instance instance, List<ResourceTag> tags) {
        remove(instance.registryId(), ITSELF, tags);
    }

    void remove(long registryId, String namespace, List<ResourceTag> tags) {
        rows.delete(
                registryId,
                namespace,
                tags.stream().map(tag -> tag.trimmed().key()).toList());
    }

    @Transactional(readOnly = true)
    ResourceTagList list(Instance instance) {
        return list(instance.registryId(), ITSELF);
    }

    @Transactional(readOnly = true)
    ResourceTagList list(long registryId, String namespace) {
        return new ResourceTagList(
                rows.find(registryId, namespace).stream().map(StoredTag::tag).toList());
    }

    /** All keys and values of the instances of a project. */
    @Transactional(readOnly = true)
    ProjectTagList listOfInstances(GrantedProject project) {
        return ProjectTagList.of(rows.findOfInstances(project.caller().domainId(), project.id()));
    }

    /** All keys and values of the namespaces of an instance. */
    @Transactional(readOnly = true)
    ProjectTagList listOfNamespaces(Instance instance) {
        return ProjectTagList.of(rows.findOfNamespaces(instance.registryId()));
    }

    @Transactional(readOnly = true)
    ResourceList search(TagQuery query, ResourcePage page) {
        List<TaggedResource> found = query.page(entities, page.offset(), page.limit());
        Map<StoredTag.Key, List<ResourceTag>> tags = found.isEmpty() ? Map.of() : tagsOf(found);
        return new ResourceList(
                found.stream()
                        .map(resource -> new Resource(
                                resource.id(),
                                resource.name(),
                                null,
                                tags.getOrDefault(
                                        new StoredTag.Key(resource.registryId(), resource.namespace(), ""), List.of())))
                        .toList(),
                query.count(entities));
    }

    private Map<StoredTag.Key, List<ResourceTag>> tagsOf(List<TaggedResource> resources) {
        var registryIds =
                resources.stream().map(TaggedResource::registryId).distinct().toList();
        var namespaces =
                resources.stream().map(TaggedResource::namespace).distinct().toList();
        return rows.findOfAll(registryIds, namespaces).stream()
                .collect(groupingBy(
                        tag -> new StoredTag.Key(tag.registryId(), tag.namespace(), ""),
                        mapping(StoredTag::tag, toList())));
    }

    @Transactional(readOnly = true)
    ResourceCount count(TagQuery query) {
        return new ResourceCount(query.count(entities));
    }
}
