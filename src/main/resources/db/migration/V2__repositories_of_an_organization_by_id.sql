-- The order of the v3 list within an organization: without it H2 looked for them in all repositories of the account.
create index image_repository_in_namespace_by_id on image_repository (domain_id, registry_id, namespace_name, id);
