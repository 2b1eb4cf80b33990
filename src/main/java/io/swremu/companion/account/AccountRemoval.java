package io.swremu.companion.account;

import io.swremu.platform.error.ErrorCode;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes all rows of an account. */
@Component
class AccountRemoval {
    private static final String ITS_REPOSITORIES = "select r.id from image_repository r where r.domain_id = :id";

    private static final String ITS_USERS = "select u.id from iam_user u where u.account_id = :id";

    /** In the order in which rows refer to each other. The database deletes what belongs to content and to users. */
    private static final List<String> BY_ID = List.of(
            "delete from scheduled_tasks where task_name = 'trigger-delivery' and task_instance in"
                    + " (select cast(f.id as varchar(20)) from trigger_firing f join image_trigger t on t.id = f.trigger_id"
                    + " where t.repository_id in (" + ITS_REPOSITORIES + "))",
            "delete from scheduled_tasks where task_name = 'sync-image' and task_instance in"
                    + " (select cast(j.id as varchar(20)) from sync_job j where j.repository_id in (" + ITS_REPOSITORIES
                    + "))",
            "delete from repository_grant where user_id in (" + ITS_USERS + ")",
            "delete from namespace_grant where user_id in (" + ITS_USERS + ")",
            "delete from content where owner = :id",
            "delete from namespace where domain_id = :id",
            "delete from quota_usage where domain_id = :id",
            "delete from daily_usage where domain_id = :id",
            "delete from agency where domain_id = :id",
            "delete from iam_user where account_id = :id",
            "delete from iam_project where account_id = :id",
            "delete from iam_account where id = :id");

    private final EntityManager entities;

    AccountRemoval(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Deletes it, in one transaction. Hibernate runs the statements, so that those who remember identities hear of it.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NOT_THERE} if there is no such account
     */
    @Transactional
    public void remove(String name) {
        List<?> found = entities.createNativeQuery("select id from iam_account where name = :name for update")
                .setParameter("name", name)
                .getResultList();
        if (found.isEmpty()) {
            throw ErrorCode.NOT_THERE.toException("account '" + name + "'");
        }
        entities.createNativeQuery("delete from repository_share where access_domain = :name")
                .setParameter("name", name)
                .executeUpdate();
        for (String statement : BY_ID) {
            entities.createNativeQuery(statement)
                    .setParameter("id", found.get(0))
                    .executeUpdate();
        }
    }
}
