package io.swremu.registry;

import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Registry;
import java.util.Optional;

/**
 * Registries of single accounts on this server, as the enterprise edition tells of them: how a client names one, and who
 * logs in to one.
 */
public interface PrivateRegistries {

    /**
     * The registry that a host and a port lead to; empty if they lead to the shared edition.
     *
     * @param host as the client called it, without the port
     * @param localPort at which the request came in
     * @throws OciException if they lead to a registry that is not there any more, or not yet
     */
    Optional<PrivateRegistry> at(String host, int localPort);

    /**
     * The registry whose repositories are named {@code label/namespace/repository} at hosts that lead to no single registry.
     *
     * @param label the first part of a name
     */
    Optional<Registry> labelled(String label);

    /** Whether a client of a registry may come from an address, of IPv4 or IPv6. */
    boolean admits(Registry registry, String address);

    /** The label of a registry; empty if it has been deleted. */
    Optional<String> labelOf(Registry registry);

    /**
     * Who logs in by a credential that a registry has issued. The caller's registry is that one.
     *
     * @return empty if no registry has issued it, or it is not valid any more
     */
    Optional<Caller> authenticate(BasicCredentials login);

    /**
     * A registry at an address.
     *
     * @param readOnly whether nothing can be pushed to it by this address
     */
    record PrivateRegistry(Registry registry, boolean readOnly) {}
}
