package io.swremu.edition.shared.access;

/** The stored permission entries of repositories. */
interface RepositoryGrants extends Grants<RepositoryGrant> {}
