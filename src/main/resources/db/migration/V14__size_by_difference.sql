-- The repository in which a tag names the manifest; null while none does. The size of a repository is that of each blob
-- here once. What one tag changes of it is found by the index, however many tags there are, and however many manifests of
-- other repositories need the same blob.
alter table manifest_blob add column tagged_in bigint;
update manifest_blob set tagged_in = (select m.repository_id from manifest m where m.id = manifest_blob.manifest_id)
where manifest_id in (select t.manifest_id from image_tag t);
drop index manifest_blob_by_digest;
create index manifest_blob_by_digest on manifest_blob (digest, tagged_in);
