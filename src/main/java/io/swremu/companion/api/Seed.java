package io.swremu.companion.api;

import java.util.List;
import java.util.Map;

/**
 * A state of the server, or what is to be added to one: accounts with their users and keys, organizations with their
 * repositories and images, and instances of the enterprise edition. A document in YAML or JSON has the same keys in {@code snake_case}; what is optional may be
 * left out.
 *
 * @param accounts accounts, each with its users; one that is there already gets what is new
 * @param organizations organizations, each with its repositories; one that is there already gets more repositories
 * @param instances instances of the enterprise edition, all of them new ones
 * @param blobs the bytes of images that are not generated, in base64, by their digests; at most 1 MiB each
 */
public record Seed(
        List<AccountSeed> accounts,
        List<OrganizationSeed> organizations,
        List<InstanceSeed> instances,
        Map<String, String> blobs) {

    public Seed {
        accounts = List.copyOf(accounts);
        organizations = List.copyOf(organizations);
        instances = List.copyOf(instances);
        blobs = Map.copyOf(blobs);
    }

    /** A seed of organizations of the default account. */
    public static Seed of(OrganizationSeed... organizations) {
        return new Seed(List.of(), List.of(organizations), List.of(), Map.of());
    }

    /** The same with these accounts. */
    public Seed withAccounts(AccountSeed... all) {
        return new Seed(List.of(all), organizations, instances, blobs);
    }

    /** The same with these instances of the enterprise edition. */
    public Seed withInstances(InstanceSeed... all) {
        return new Seed(accounts, organizations, List.of(all), blobs);
    }

    /** The same, but organizations and instances that name no account belong to this one. */
    public Seed ownedBy(String account) {
        List<OrganizationSeed> owned = organizations.stream()
                .map(each -> each.account() == null ? each.ofAccount(account) : each)
                .toList();
        List<InstanceSeed> ownedInstances = instances.stream()
                .map(each -> each.account() == null ? each.ofAccount(account) : each)
                .toList();
        return new Seed(accounts, owned, ownedInstances, blobs);
    }
}
