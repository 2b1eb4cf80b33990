package io.swremu.edition.enterprise.instance;

import java.util.List;

/**
 * Answer of ListInstance.
 *
 * @param total on all pages
 */
record InstanceList(List<InstanceView> instances, long total) {}
