package io.swremu.identity.credential;

import io.swremu.identity.directory.Account;
import io.swremu.identity.directory.Accounts;
import io.swremu.identity.directory.DerivedId;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.ProjectRow;
import io.swremu.identity.directory.Projects;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.User;
import io.swremu.identity.directory.UserProfile;
import io.swremu.identity.directory.Users;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes whole accounts while the server runs: with a project in each region, and an administrator who has a password and an
 * access key. Ids follow from the names, as those of configured accounts do.
 */
@Service
public class NewAccounts {
    private final Accounts accounts;
    private final Projects projects;
    private final Users users;
    private final AccessKeys keys;
    private final RegionProperties regions;
    private final Secrets secrets;
    private final InstantSource clock;

    NewAccounts(
            Accounts accounts,
            Projects projects,
            Users users,
            AccessKeys keys,
            RegionProperties regions,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.projects = projects;
        this.users = users;
        this.keys = keys;
        this.regions = regions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Makes an account, in a transaction of its own.
     *
     * @param name of the account and of its administrator
     * @param login the secrets of the administrator
     * @return the administrator
     * @throws org.springframework.dao.DataIntegrityViolationException if the name or the access key is taken
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Identity create(String name, Login login) {
        var admin = new Identity(DerivedId.account(name), name, DerivedId.user(name, name), name, true, true);
        accounts.insert(new Account(admin.domainId(), name));
        for (String region : regions.regions()) {
            projects.insert(new ProjectRow(DerivedId.project(name, region), admin.domainId(), region));
        }
        users.insert(new User(
                admin.userId(),
                admin.domainId(),
                name,
                true,
                secrets.hash(login.password()),
                clock.instant(),
                UserProfile.NEW.withPassword(login.password())));
        keys.insert(AccessKey.permanent(
                login.accessKey(), login.secretKey(), admin.userId(), "made with the account", clock.instant()));
        return admin;
    }

    /** What an administrator signs in and signs requests with. */
    public record Login(String password, String accessKey, String secretKey) {
        /** Hides the secrets. */
        @Override
        public String toString() {
            return "Login[" + accessKey + "]";
        }
    }
}
