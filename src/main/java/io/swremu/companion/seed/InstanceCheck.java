package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedCheck.checkText;
import static io.swremu.companion.seed.SeedCheck.require;
import static io.swremu.companion.seed.SeedCheck.requireDifferent;
import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.InstanceSeed;
import io.swremu.edition.enterprise.credential.CredentialRequest;
import io.swremu.edition.enterprise.domain.DomainNameRequest;
import io.swremu.edition.enterprise.namespace.InstanceNamespaceName;
import io.swremu.edition.enterprise.repository.RepositoryPath;
import io.swremu.edition.enterprise.resourcetag.ResourceTag;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what can be wrong with an instance of a seed by itself. */
final class InstanceCheck {
    static final String LABEL = "^[a-z0-9](?:-?[a-z0-9])*-[a-z0-9]{6}$";
    static final String ID = "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

    private static final int MAX_LABEL = 71;
    private static final int MAX_PROJECT = 64;
    private static final int MAX_DESCRIPTION = 1000;
    private static final String MIRROR = "-mirror";
    private static final Pattern LABELS = Pattern.compile(LABEL);
    private static final Pattern IDS = Pattern.compile(ID);
    private static final Pattern HASHES = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CREDENTIAL_NAMES = Pattern.compile(CredentialRequest.PATTERN);
    private static final Pattern DOMAIN_NAMES = Pattern.compile(DomainNameRequest.PATTERN);
    private static final Set<String> SPECS = Set.of("swr.ee.basic", "swr.ee.professional");
    private static final Set<String> SEVERITIES = Set.of("none", "low", "medium", "high", "critical");

    private InstanceCheck() {}

    /** @param path of the instance */
    static void check(InstanceSeed seed, SeedPath path, SeedDocument document) {
        checkId(seed.id(), path);
        checkLabel(seed.label(), path.key("label"));
        require(
                seed.spec() == null || SPECS.contains(seed.spec()),
                path.key("spec"),
                "a spec is swr.ee.basic or swr.ee.professional");
        checkGiven(seed.project(), MAX_PROJECT, path.key("project"));
        checkText(seed.description(), SeedCheck.MAX_TEXT, path.key("description"));
        checkGiven(seed.enterpriseProjectId(), MAX_PROJECT, path.key("enterprise_project_id"));
        checkGiven(seed.vpcId(), SeedCheck.MAX_TEXT, path.key("vpc_id"));
        checkGiven(seed.subnetId(), SeedCheck.MAX_TEXT, path.key("subnet_id"));
        checkGiven(seed.vpcProjectId(), MAX_PROJECT, path.key("vpc_project_id"));
        checkText(seed.obsBucketName(), SeedCheck.MAX_TEXT, path.key("obs_bucket_name"));
        checkTags(seed.resourceTags(), path);
        for (int i = 0; i < seed.credentials().size(); i++) {
            checkCredential(seed.credentials().get(i), path.item("credentials", i));
        }
        requireDifferent(seed.domainNames(), InstanceSeed.DomainName::name, path, "domain_names");
        for (int i = 0; i < seed.domainNames().size(); i++) {
            InstanceSeed.DomainName name = seed.domainNames().get(i);
            SeedPath place = path.item("domain_names", i);
            checkId(name.id(), place);
            checkGiven(name.certificateId(), SeedCheck.MAX_TEXT, place.key("certificate_id"));
            require(
                    name.name().length() <= DomainNameRequest.MAX_NAME
                            && DOMAIN_NAMES.matcher(name.name()).matches(),
                    place.key("name"),
                    "a domain name has at least two labels and at most " + DomainNameRequest.MAX_NAME + " characters");
        }
        requireDifferent(seed.namespaces(), InstanceSeed.Namespace::name, path, "namespaces");
        for (int i = 0; i < seed.namespaces().size(); i++) {
            checkNamespace(seed.namespaces().get(i), path.item("namespaces", i), document);
        }
    }

    private static void checkId(@Nullable String id, SeedPath path) {
        require(id == null || IDS.matcher(id).matches(), path.key("id"), "an id is a UUID in lower case");
    }

    /** Names of repositories at the registry begin with it, so it must look like no organization. */
    private static void checkLabel(@Nullable String label, SeedPath path) {
        require(
                label == null
                        || label.length() <= MAX_LABEL && LABELS.matcher(label).matches() && !label.endsWith(MIRROR),
                path,
                "a label has lower-case letters, digits and hyphens, at most " + MAX_LABEL
                        + ", and ends with a hyphen and six letters or digits, but not with " + MIRROR);
    }

    private static void checkGiven(@Nullable String text, int max, SeedPath path) {
        require(text == null || !text.isBlank(), path, "this must not be empty");
        checkText(text, max, path);
    }

    private static void checkTags(Map<String, String> tags, SeedPath path) {
        tags.forEach((key, value) -> {
            SeedPath place = path.key("resource_tags").key(key);
            checkGiven(key, ResourceTag.MAX_KEY, place);
            checkText(value, SeedCheck.MAX_TEXT, place);
        });
    }

    private static void checkCredential(InstanceSeed.Credential credential, SeedPath path) {
        checkId(credential.id(), path);
        require(
                credential.name().length() <= CredentialRequest.MAX_NAME
                        && CREDENTIAL_NAMES.matcher(credential.name()).matches(),
                path.key("name"),
                "a name has 1 to " + CredentialRequest.MAX_NAME
                        + " lower-case letters and digits; '.', '_' and '-' inside");
        require(
                (credential.authToken() == null) != (credential.authTokenHash() == null),
                path,
                "a credential has either auth_token or auth_token_hash");
        require(
                credential.authToken() == null || !credential.authToken().isEmpty(),
                path.key("auth_token"),
                "a password has 1 to 255 characters");
        checkText(credential.authToken(), SeedCheck.MAX_TEXT, path.key("auth_token"));
        require(
                credential.authTokenHash() == null
                        || HASHES.matcher(credential.authTokenHash()).matches(),
                path.key("auth_token_hash"),
                "a hash has 64 lower-case hex digits");
    }

    private static void checkNamespace(InstanceSeed.Namespace namespace, SeedPath path, SeedDocument document) {
        at(path.key("name"), () -> new InstanceNamespaceName(namespace.name()));
        require(
                namespace.severity() == null || SEVERITIES.contains(namespace.severity()),
                path.key("severity"),
                "a severity is none, low, medium, high or critical");
        checkTags(namespace.resourceTags(), path);
        requireDifferent(namespace.repositories(), InstanceSeed.Repository::name, path, "repositories");
        for (int i = 0; i < namespace.repositories().size(); i++) {
            InstanceSeed.Repository repository = namespace.repositories().get(i);
            SeedPath place = path.item("repositories", i);
            require(
                    RepositoryPath.isName(namespace.name(), repository.name()),
                    place.key("name"),
                    "parts of lower-case letters and digits between '/'; '.', '_', '__' and '-' inside of them; 255 with the namespace");
            checkText(repository.description(), MAX_DESCRIPTION, place.key("description"));
            ImageCheck.check(repository.images(), place, document);
        }
    }
}
