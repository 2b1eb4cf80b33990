package io.swremu.edition.enterprise.registry;

import io.swremu.edition.enterprise.access.PublicAccessService;
import io.swremu.edition.enterprise.credential.Credentials;
import io.swremu.edition.enterprise.domain.DomainNames;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.InstanceAddresses;
import io.swremu.edition.enterprise.instance.InstancePorts;
import io.swremu.edition.enterprise.instance.InstanceStatus;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.credential.SignOn;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Project;
import io.swremu.identity.directory.Registry;
import io.swremu.identity.directory.Trust;
import io.swremu.registry.OciErrorCode;
import io.swremu.registry.PrivateRegistries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Instances as registries of their own: where they are, and who logs in to them. */
@Service
@Transactional(readOnly = true)
class InstanceRegistries implements PrivateRegistries {
    /** The host of an instance, in whatever domain. */
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9-]+?)(-mirror)?\\." + InstanceAddresses.SERVICE + "(?:\\..*)?");

    /** What cannot be a name that an account has added: an address, or the name of a machine without a domain. */
    private static final Pattern NO_NAME = Pattern.compile("[0-9.]+|.*:.*|[^.]*");

    private final Instances instances;
    private final DomainNames names;
    private final Credentials credentials;
    private final SignOn signOn;
    private final Trust trust;
    private final InstancePorts ports;
    private final PublicAccessService access;

    InstanceRegistries(
            Instances instances,
            DomainNames names,
            Credentials credentials,
            SignOn signOn,
            Trust trust,
            InstancePorts ports,
            PublicAccessService access) {
        this.instances = instances;
        this.names = names;
        this.credentials = credentials;
        this.signOn = signOn;
        this.trust = trust;
        this.ports = ports;
        this.access = access;
    }

    @Override
    public Optional<PrivateRegistry> at(String host, int localPort) {
        if (ports.has(localPort)) {
            Instance instance = instances
                    .findByPort(localPort)
                    .orElseThrow(() -> OciErrorCode.NAME_UNKNOWN.toException("no instance has this port"));
            return Optional.of(open(instance, false));
        }
        String name = host.toLowerCase(Locale.ROOT);
        Matcher own = HOST.matcher(name);
        if (own.matches()) {
            Instance instance = instances
                    .findByLabel(own.group(1))
                    .orElseThrow(() -> OciErrorCode.NAME_UNKNOWN.toException("no instance has this host"));
            return Optional.of(open(instance, own.group(2) != null));
        }
        return NO_NAME.matcher(name).matches()
                ? Optional.empty()
                : names.instanceOf(name).map(instance -> open(instance, false));
    }

    private static PrivateRegistry open(Instance instance, boolean readOnly) {
        if (!instance.isRunning()) {
            boolean failed = instance.status() == InstanceStatus.UNAVAILABLE;
            throw failed
                    ? OciErrorCode.NAME_UNKNOWN.toException("the instance is not available")
                    : OciErrorCode.UNAVAILABLE.toException("the instance is being created");
        }
        return new PrivateRegistry(instance.registry(), readOnly);
    }

    @Override
    public Optional<Registry> labelled(String label) {
        return instances.findByLabel(label).filter(Instance::isRunning).map(Instance::registry);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean admits(Registry registry, String address) {
        return access.admits(registry.id(), address);
    }

    @Override
    public Optional<String> labelOf(Registry registry) {
        return instances.findByRegistry(registry.id()).map(Instance::label);
    }

    @Override
    public Optional<Caller> authenticate(BasicCredentials login) {
        return credentials
                .holder(login.user(), login.password())
                .flatMap(holder -> instances
                        .findByRegistry(holder.registryId())
                        .filter(Instance::isRunning)
                        .flatMap(instance -> caller(holder.userId(), instance)));
    }

    private Optional<Caller> caller(String userId, Instance instance) {
        var project = new Project(instance.projectId(), instance.domainId(), instance.region());
        return signOn.identity(userId).filter(trust::admits).map(user -> user.in(project, instance.registry()));
    }
}
