package io.swremu.companion.account;

import io.swremu.companion.api.AccountOperations;
import io.swremu.companion.api.AccountRequest;
import io.swremu.companion.api.InvalidInputException;
import io.swremu.companion.api.NotThereException;
import io.swremu.companion.api.TestAccount;
import io.swremu.identity.credential.NewAccounts;
import io.swremu.identity.directory.AccountRemoval;
import io.swremu.identity.directory.DerivedId;
import io.swremu.identity.directory.IamProperties;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.login.LoginService;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.state.StateGate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Makes and deletes accounts for tests. */
@Service
@SuppressWarnings("try") // whoever is inside need not look at the visit
class AccountService implements AccountOperations {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String PREFIX = "test-";
    private static final int NAME_DIGITS = 16;

    /** Requests of the account that are still in work may be in the way. */
    private static final int ATTEMPTS = 5;

    private final NewAccounts accounts;
    private final AccountRemoval removal;
    private final IamProperties configured;
    private final RegionProperties regions;
    private final Secrets secrets;
    private final StateGate gate;

    AccountService(
            NewAccounts accounts,
            AccountRemoval removal,
            IamProperties configured,
            RegionProperties regions,
            Secrets secrets,
            StateGate gate) {
        this.accounts = accounts;
        this.removal = removal;
        this.configured = configured;
        this.regions = regions;
        this.secrets = secrets;
        this.gate = gate;
    }

    @Override
    public TestAccount createAccount(AccountRequest request) {
        String name = request.name() == null ? PREFIX + secrets.id().substring(0, NAME_DIGITS) : request.name();
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInputException("name: 1 to 64 letters, digits, hyphens and underscores are allowed");
        }
        var login = new NewAccounts.Login(secrets.token(), secrets.accessKey(), secrets.secretKey());
        try (var visit = gate.enter()) {
            var admin = accounts.create(name, login);
            String region = regions.defaultRegion();
            Map<String, String> projects = new TreeMap<>();
            regions.regions().forEach(each -> projects.put(each, DerivedId.project(name, each)));
            return new TestAccount(
                    name,
                    admin.domainId(),
                    admin.userName(),
                    admin.userId(),
                    login.password(),
                    login.accessKey(),
                    login.secretKey(),
                    region,
                    DerivedId.project(name, region),
                    projects,
                    region + "@" + login.accessKey(),
                    LoginService.password(login.accessKey(), login.secretKey()));
        } catch (DataIntegrityViolationException taken) {
            throw new InvalidInputException("name: there is an account '" + name + "' already");
        }
    }

    @Override
    public void deleteAccount(String name) {
        if (configured.accounts().stream().anyMatch(account -> account.name().equals(name))) {
            throw new InvalidInputException("name: an account of swr.iam.accounts cannot be deleted");
        }
        try (var visit = gate.enter()) {
            if (!isDeleted(name)) {
                throw ErrorCode.BUSY.toException("the account is at work");
            }
        }
    }

    private boolean isDeleted(String name) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                if (!removal.remove(name)) {
                    throw new NotThereException("there is no account '" + name + "'");
                }
                return true;
            } catch (DataIntegrityViolationException | ConcurrencyFailureException atWork) {
                // it has made something meanwhile, which the next attempt finds
            }
        }
        return false;
    }
}
