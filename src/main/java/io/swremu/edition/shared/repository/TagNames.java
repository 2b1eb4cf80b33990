package io.swremu.edition.shared.repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The names of tags, for the lists of repositories. Tags know repositories, so they bring them here. */
public interface TagNames {

    /** All tags of each repository, last updated first; a repository without tags may be left out. */
    Map<Long, List<String>> of(Collection<Long> repositoryIds);
}
