package io.swremu.edition.enterprise.repository;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInstanceRepositories and ListNamespaceRepositories.
 *
 * @param total how many there are on all pages
 */
record InstanceRepositoryList(@Schema(example = "1") long total, List<InstanceRepositoryItem> repositories) {}
