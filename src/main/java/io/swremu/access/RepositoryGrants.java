package io.swremu.access;

/** The stored permission entries of repositories. */
interface RepositoryGrants extends Grants<RepositoryGrant> {}
