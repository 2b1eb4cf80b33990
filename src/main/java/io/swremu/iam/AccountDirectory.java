package io.swremu.iam;

import java.time.Instant;
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

    /** The users of the account, for its administrator; anybody else sees only himself. */
    public List<Identity> users(Identity user) {
        return user.administrator() ? users.findIdentities(user.domainId()) : List.of(user);
    }

    /** A user, for himself or for the administrator of the account. */
    public Optional<Identity> user(Identity asking, String userId) {
        return users(asking).stream()
                .filter(user -> user.userId().equals(userId))
                .findFirst();
    }

    /** When a user came to be. */
    public Instant createdAt(Identity user) {
        return users.findById(user.userId()).orElseThrow().createdAt();
    }
}
