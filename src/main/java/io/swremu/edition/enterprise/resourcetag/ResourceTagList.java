package io.swremu.edition.enterprise.resourcetag;

import java.util.List;

/** The tags of an instance or a namespace. */
record ResourceTagList(List<ResourceTag> tags) {}
