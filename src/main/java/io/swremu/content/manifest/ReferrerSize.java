package io.swremu.content.manifest;

/** The length, in bytes, of a manifest that is attached to another one. */
record ReferrerSize(long id, int contentLength) {}
