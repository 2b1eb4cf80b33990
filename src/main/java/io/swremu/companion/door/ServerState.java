package io.swremu.companion.door;

import io.swremu.companion.api.CompanionOperation.Feature;
import io.swremu.companion.api.ServerHealth;
import io.swremu.companion.api.ServerHealth.Status;
import io.swremu.companion.api.ServerInfo;
import io.swremu.companion.api.ServerOperations;
import io.swremu.identity.directory.AuthProperties;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;

/** Answers what server this is and whether it is ready. Nothing is looked up before it is asked for. */
@Service
class ServerState implements ServerOperations {
    private static final String DEVELOPMENT = "development";

    private final ApplicationAvailability availability;
    private final ObjectProvider<BuildProperties> build;
    private final AuthProperties auth;
    private final ListableBeanFactory beans;

    ServerState(
            ApplicationAvailability availability,
            ObjectProvider<BuildProperties> build,
            AuthProperties auth,
            ListableBeanFactory beans) {
        this.availability = availability;
        this.build = build;
        this.auth = auth;
        this.beans = beans;
    }

    @Override
    public ServerHealth health() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return new ServerHealth(ready ? Status.READY : Status.STARTING);
    }

    @Override
    public ServerInfo info() {
        String version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse(DEVELOPMENT);
        var options = new TreeMap<String, String>();
        beans.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
                .filter(Record.class::isInstance)
                .forEach(record -> new OptionValues(options).add((Record) record));
        return new ServerInfo(version, auth.mode().name().toLowerCase(Locale.ROOT), List.of(Feature.values()), options);
    }
}
