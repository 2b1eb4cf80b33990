package io.swremu.app.openapi;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;

/** The groups of operations, in the order in which readers meet them: as in the service's reference, what is ours last. */
final class Groups {
    private static final List<Tag> ALL = List.of(
            group("Organization Management", "Organizations, which image repositories belong to."),
            group("Image Repository Management", "Image repositories, and the lists of own and shared ones."),
            group("Image Tag Management", "Tags of the images in a repository, and their signatures."),
            group("Organization Permission Management", "What users may do in an organization."),
            group("Image Permission Management", "What users may do in one image repository."),
            group("Shared Account Management", "Other accounts that may pull from a private repository."),
            group("Temporary Login Command", "Logins for docker and other clients of the registry."),
            group("Image Retention Policy Management", "Rules by which old tags are deleted."),
            group("Trigger Management", "What happens when an image is pushed."),
            group("Image Synchronization Management", "Copies of images in other regions."),
            group("Resource Overview", "How much an account stores and how much is pulled from it."),
            group("Quota Management", "How many organizations and repositories an account may have."),
            group("Feature Gates", "Which features there are."),
            group("API Version Management", "Versions of the API; open to everybody."),
            group("Other", "The agency by which the service acts for an account."),
            group("Enterprise Edition: Instances", "Instances, each a registry of its own."),
            group("Enterprise Edition: Jobs", "How far the creation of instances is."),
            group("Enterprise Edition: Credentials", "Logins for docker and other clients."),
            group("Enterprise Edition: Access", "From where instances can be reached."),
            group("Enterprise Edition: Domain Names", "Further names of instances."),
            group("Enterprise Edition: Namespaces", "Namespaces, which repositories belong to."),
            group("Enterprise Edition: Repositories", "Image repositories, which pushes make."),
            group("Enterprise Edition: Artifacts", "Artifacts, their tags and what is attached."),
            group("Enterprise Edition: Resource Tags", "Keys and values at instances and namespaces."),
            group("IAM", "Users, projects, tokens and access keys, in the shapes of IAM's own API."),
            group("Emulator: Faults", "What goes wrong on purpose."),
            group("Emulator: Journal", "What clients have sent, and what they were answered."),
            group("Emulator: Clock", "The time that everything goes by."),
            group("Emulator: Accounts", "Accounts for tests that run at the same time."),
            group("Emulator", "What tests need and the real service does not have."));

    private static final String ENTERPRISE = "Enterprise Edition";

    private Groups() {}

    /** Whether a group is one of the enterprise edition. */
    static boolean isEnterprise(String name) {
        return name.startsWith(ENTERPRISE);
    }

    static List<Tag> inOrder() {
        return ALL;
    }

    private static Tag group(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
