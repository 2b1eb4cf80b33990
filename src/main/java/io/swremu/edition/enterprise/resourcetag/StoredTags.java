package io.swremu.edition.enterprise.resourcetag;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored tags. A namespace's name that is empty stands for the instance itself. */
interface StoredTags extends Repository<StoredTag, StoredTag.Key> {

    @Query("select t from ResourceTag t where t.key.registryId = :registryId and t.key.namespace = :namespace"
            + " order by t.key.tagKey")
    List<StoredTag> find(long registryId, String namespace);

    @Query("select t from ResourceTag t where t.key.registryId in :registryIds and t.key.namespace in :namespaces"
            + " order by t.key.tagKey")
    List<StoredTag> findOfAll(List<Long> registryIds, List<String> namespaces);

    /** Each key with each of its values once: those of the instances of a project. */
    @Query("select distinct t.key.tagKey, t.tagValue from ResourceTag t, Instance i"
            + " where t.key.registryId = i.registryId and t.key.namespace = ''"
            + " and i.domainId = :domainId and i.projectId = :projectId order by t.key.tagKey, t.tagValue")
    List<String[]> findOfInstances(String domainId, String projectId);

    /** The same for those of an instance's namespaces. */
    @Query("select distinct t.key.tagKey, t.tagValue from ResourceTag t"
            + " where t.key.registryId = :registryId and t.key.namespace <> '' order by t.key.tagKey, t.tagValue")
    List<String[]> findOfNamespaces(long registryId);

    StoredTag save(StoredTag tag);

    @Modifying
    @Query("delete from ResourceTag t"
            + " where t.key.registryId = :registryId and t.key.namespace = :namespace and t.key.tagKey in :keys")
    void delete(long registryId, String namespace, List<String> keys);

    @Modifying
    @Query("delete from ResourceTag t where t.key.registryId = :registryId and t.key.namespace = :namespace")
    void deleteAll(long registryId, String namespace);
}
