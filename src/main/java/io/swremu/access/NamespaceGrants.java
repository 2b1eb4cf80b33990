package io.swremu.access;

/** The stored permission entries of organizations. */
interface NamespaceGrants extends Grants<NamespaceGrant> {}
