package io.swremu.content.manifest;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The blobs that manifests need. */
interface ManifestBlobs extends Repository<ManifestBlob, ManifestBlob.Key> {

    /**
     * Marks the blobs of a manifest as needed by a tagged manifest.
     *
     * @return how many rows changed: 0 if they were marked already, or the manifest needs no blobs
     */
    @Modifying
    @Query("""
            update ManifestBlob b set b.taggedIn = :repositoryId
            where b.key.manifestId = :manifestId and b.taggedIn is null""")
    int mark(long manifestId, long repositoryId);

    /**
     * Removes the marks.
     *
     * @return how many rows changed: 0 if none was marked
     */
    @Modifying
    @Query("""
            update ManifestBlob b set b.taggedIn = null
            where b.key.manifestId = :manifestId and b.taggedIn is not null""")
    int unmark(long manifestId);

    /** Total size of those blobs of a manifest that no other tagged manifest of the repository needs. */
    @Query("""
            select coalesce(sum(b.size), 0) from ManifestBlob b where b.key.manifestId = :manifestId
            and not exists (select 1 from ManifestBlob o where o.taggedIn = :repositoryId
              and o.key.digest = b.key.digest and o.key.manifestId <> :manifestId)""")
    long sumNeededByNoOther(long repositoryId, long manifestId);
}
