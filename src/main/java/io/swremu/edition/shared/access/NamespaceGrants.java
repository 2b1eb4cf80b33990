package io.swremu.edition.shared.access;

/** The stored permission entries of organizations. */
interface NamespaceGrants extends Grants<NamespaceGrant> {}
