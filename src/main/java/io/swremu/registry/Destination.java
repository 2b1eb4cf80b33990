package io.swremu.registry;

import io.swremu.identity.directory.Registry;
import java.util.Optional;

/**
 * Which registry a request is for: an instance of the enterprise edition or, in {@link #SHARED}, the shared edition.
 *
 * @param instance empty for the shared edition, whose regions have one address
 * @param prefix what stands before the names of its repositories, with a slash at the end; empty where the host or the port
 *     says which registry it is
 * @param ownAddress whether the host or the port leads to this registry only
 * @param readOnly whether nothing can be pushed to it by this address
 */
record Destination(Optional<Registry> instance, String prefix, boolean ownAddress, boolean readOnly) {
    static final Destination SHARED = new Destination(Optional.empty(), "", false, false);

    /** The request attribute that holds it. */
    static final String ATTRIBUTE = Destination.class.getName();

    /** One that its host or port leads to. */
    static Destination at(PrivateRegistries.PrivateRegistry address) {
        return new Destination(Optional.of(address.registry()), "", true, address.readOnly());
    }

    /** One that the first part of names leads to. */
    static Destination labelled(String label, Registry registry) {
        return new Destination(Optional.of(registry), label + "/", false, false);
    }

    /** Whether a caller's credentials are for this registry. */
    boolean isOf(Registry registry) {
        return instance.map(registry::equals).orElse(!registry.isInstance());
    }
}
