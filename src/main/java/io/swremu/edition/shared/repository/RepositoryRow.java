package io.swremu.edition.shared.repository;

import java.time.Instant;

/** What lists show of a repository, as the database has it. */
public record RepositoryRow(
        long id,
        String namespace,
        String name,
        String category,
        String description,
        long size,
        boolean isPublic,
        long tagCount,
        long downloadCount,
        Instant createdAt,
        Instant updatedAt,
        String domainName) {}
