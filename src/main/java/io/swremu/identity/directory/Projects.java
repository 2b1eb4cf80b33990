package io.swremu.identity.directory;

import io.swremu.platform.jpa.Inserts;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored projects. */
public interface Projects extends Repository<ProjectRow, String>, Inserts<ProjectRow> {
    String PROJECT = "select new io.swremu.identity.directory.Project(p.id, p.accountId, p.region) from IamProject p";

    @Query(PROJECT + " where p.id = :id")
    Optional<Project> findProject(String id);

    @Query(PROJECT + " where p.accountId = :domainId and p.region = :region")
    Optional<Project> findProject(String domainId, String region);

    @Query(PROJECT + " where p.accountId = :domainId order by p.region")
    List<Project> findProjects(String domainId);

    /** Deletes the projects of an account. */
    @Modifying
    @Query("delete from IamProject p where p.accountId = :domainId")
    void deleteAllOf(String domainId);
}
