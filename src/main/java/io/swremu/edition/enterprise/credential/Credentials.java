package io.swremu.edition.enterprise.credential;

import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.edition.enterprise.quota.InstanceQuotas;
import io.swremu.edition.enterprise.request.FreePage;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Secrets;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.random.RandomSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logins for docker: temporary ones for a day, long-term ones, which can be disabled and deleted, for ten years. */
@Service
@Transactional
public class Credentials {
    private static final Duration TEMPORARY = Duration.ofHours(24);
    private static final Duration LONG_TERM = Duration.ofDays(3650);
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("id"));

    private final CredentialRows rows;
    private final Instances instances;
    private final InstanceQuotas quotas;
    private final Secrets secrets;
    private final RandomSource random;
    private final InstantSource clock;

    Credentials(
            CredentialRows rows,
            Instances instances,
            InstanceQuotas quotas,
            Secrets secrets,
            RandomSource random,
            InstantSource clock) {
        this.rows = rows;
        this.instances = instances;
        this.quotas = quotas;
        this.secrets = secrets;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Whose credential a docker login of an instance has. How long that takes tells nothing of any secret: it is looked up
     * by its hash.
     *
     * @param user the id of the user or, for a long-term credential, its name
     * @param password the secret
     * @return the id of the user, who is of the instance's account; empty if there is no such credential, or it has been
     *     disabled or has expired
     */
    @Transactional(readOnly = true)
    public Optional<String> check(Instance instance, String user, String password) {
        return rows.findByRegistryIdAndSecretHash(instance.registryId(), hash(password))
                .filter(credential -> credential.isValid(clock.instant()))
                .filter(credential -> Secrets.same(user, credential.userId())
                        || !credential.name().isEmpty() && Secrets.same(user, credential.name()))
                .map(Credential::userId);
    }

    /**
     * Whose credential a docker login has, of whatever instance; see {@link #check}.
     *
     * @return empty if no instance has issued it, or it is not valid any more
     */
    @Transactional(readOnly = true)
    public Optional<CredentialHolder> holder(String user, String password) {
        return rows.findBySecretHash(hash(password))
                .filter(credential -> credential.isValid(clock.instant()))
                .filter(credential -> Secrets.same(user, credential.userId())
                        || !credential.name().isEmpty() && Secrets.same(user, credential.name()))
                .map(credential -> new CredentialHolder(credential.registryId(), credential.userId()));
    }

    /** How many long-term ones an instance has. */
    @Transactional(readOnly = true)
    public long count(long registryId) {
        return rows.countLongTerm(registryId);
    }

    /** Creates a credential for a day. Those from before stay valid. */
    NewCredential createTemporary(GrantedInstance instance) {
        rows.forgetExpired(instance.registryId(), clock.instant());
        String secret = secrets.token();
        return answer(secret, insert(instance, random.uuid().toString(), null, hash(secret), TEMPORARY));
    }

    /**
     * Creates a credential that has a name.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_EXISTS} if the user has one of that name,
     *     {@link ErrorCode#OPERATION_FORBIDDEN} if the instance has no room for another one
     */
    NewCredential createLongTerm(GrantedInstance instance, String name) {
        String secret = secrets.token();
        Credential credential =
                addLongTerm(instance, new KnownCredential(random.uuid().toString(), name, hash(secret)));
        return answer(secret, credential);
    }

    /**
     * Adds a credential that has a name, and whose secret is known already.
     *
     * @throws io.swremu.platform.error.SwrException as {@link #createLongTerm}, and {@link ErrorCode#RESOURCE_EXISTS} if there is
     *     one of that id or secret, in whatever instance
     */
    public void add(GrantedInstance instance, KnownCredential known, boolean enabled) {
        if (rows.existsById(known.id())) {
            throw ErrorCode.RESOURCE_EXISTS.toException("id");
        }
        if (rows.existsBySecretHash(known.secretHash())) {
            throw ErrorCode.RESOURCE_EXISTS.toException("auth_token");
        }
        enable(instance, addLongTerm(instance, known).id(), enabled);
    }

    private Credential addLongTerm(GrantedInstance instance, KnownCredential known) {
        long registryId = instance.registryId();
        instances.lock(registryId); // the number is counted
        if (rows.existsByRegistryIdAndUserIdAndName(
                registryId, instance.caller().userId(), known.name())) {
            throw ErrorCode.RESOURCE_EXISTS.toException("name");
        }
        InstanceQuotas.requireRoom(count(registryId), quotas.credentials(), "long-term credentials");
        return insert(instance, known.id(), known.name(), known.secretHash(), LONG_TERM);
    }

    private Credential insert(
            GrantedInstance instance, String id, @Nullable String name, String secretHash, Duration validity) {
        Caller caller = instance.caller();
        Instant now = clock.instant();
        return rows.insert(new Credential(
                id,
                instance.registryId(),
                caller.userId(),
                caller.userName(),
                name,
                secretHash,
                now,
                now.plus(validity)));
    }

    private static NewCredential answer(String secret, Credential credential) {
        return new NewCredential(
                secret, credential.createdAt(), credential.expiresAt(), credential.id(), credential.userId());
    }

    /** Long-term ones: the caller's or, if an administrator asks for them, all users'. */
    @Transactional(readOnly = true)
    CredentialList list(GrantedInstance instance, CredentialSearch search, FreePage page) {
        Caller caller = instance.caller();
        boolean all = !search.selfOnly() && caller.administrator();
        var found =
                rows.findLongTermPage(instance.registryId(), all ? null : caller.userId(), page.sorted(NEWEST_FIRST));
        return new CredentialList(
                found.map(credential -> CredentialView.of(credential, instance)).getContent(),
                found.getTotalElements());
    }

    /**
     * Lets a credential be used, or not.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_NOT_FOUND}, or
     *     {@link ErrorCode#OPERATION_FORBIDDEN} for another user's unless the caller is an administrator
     */
    void enable(GrantedInstance instance, String id, boolean enabled) {
        Credential credential = require(instance, id);
        credential.enable(enabled);
        rows.save(credential);
    }

    /** Deletes a credential; refuses what {@link #enable} refuses. */
    void delete(GrantedInstance instance, String id) {
        rows.delete(require(instance, id));
    }

    private Credential require(GrantedInstance instance, String id) {
        Credential credential = rows.findLongTerm(id, instance.registryId())
                .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.toException("credential"));
        Caller caller = instance.caller();
        if (!caller.administrator() && !credential.userId().equals(caller.userId())) {
            throw ErrorCode.OPERATION_FORBIDDEN.toException("the credential is another user's");
        }
        return credential;
    }

    /** What is kept of a secret. */
    public static String hash(String secret) {
        return DigestUtils.sha256Hex(secret);
    }
}
