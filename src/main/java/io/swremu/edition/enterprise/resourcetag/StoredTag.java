package io.swremu.edition.enterprise.resourcetag;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A tag of an instance or of one of its namespaces. */
@Entity(name = "ResourceTag")
@Table(name = "ee_resource_tag")
class StoredTag {
    @EmbeddedId
    private Key key;

    private String tagValue;

    /**
     * What has the tag, and its key.
     *
     * @param namespace empty: the instance itself
     */
    @Embeddable
    record Key(long registryId, String namespace, String tagKey) implements Serializable {}

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected StoredTag() {}

    StoredTag(Key key, String tagValue) {
        this.key = key;
        this.tagValue = tagValue;
    }

    String namespace() {
        return key.namespace();
    }

    long registryId() {
        return key.registryId();
    }

    ResourceTag tag() {
        return new ResourceTag(key.tagKey(), tagValue);
    }

    void replaceValue(String value) {
        tagValue = value;
    }
}
