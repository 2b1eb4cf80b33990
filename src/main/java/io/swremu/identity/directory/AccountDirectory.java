package io.swremu.identity.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects and users of an account, for those who belong to it. */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {
    private final Projects projects;
    private final Users users;

    AccountDirectory(Projects projects, Users users) {
        this.projects = projects;
        this.users = users;
    }

    /** The projects of the user's account: one for each region that the server has had. */
    public List<Project> projects(Identity user) {
        return projects.findProjects(user.domainId());
    }

    /** A user, for themselves or for the administrator of the account. */
    public Optional<Identity> user(Identity asking, String userId) {
        return asking.userId().equals(userId)
                ? Optional.of(asking)
                : users.findIdentity(userId)
                        .filter(user ->
                                asking.administrator() && user.domainId().equals(asking.domainId()));
    }
}
