package io.swremu.content.manifest;

/** How long a manifest is that is attached to another one. */
record ReferrerSize(long id, int contentLength) {}
