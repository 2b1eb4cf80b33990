package io.swremu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Finds {@code swr.} options that nothing reads, most likely misspelled. The environment is shared with other programs:
 * there, a variable {@code SWR_…} is taken for a misspelled option only if its name is much like one.
 */
class UnknownOptions {
    private static final Logger log = LoggerFactory.getLogger(UnknownOptions.class);
    private static final int MAX_SLIPS = 2;

    private final OptionNames known;
    private final List<String> found = new ArrayList<>();

    UnknownOptions(OptionNames known) {
        this.known = known;
    }

    /**
     * Looks through all sources of options.
     *
     * @throws CannotStartException if there are unknown ones; it names them, and for each the nearest one that there is
     */
    void refuse(ConfigurableEnvironment environment) {
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names) {
                boolean variables =
                        source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
                for (String name : names.getPropertyNames()) {
                    if (variables && name.startsWith("SWR_")) {
                        checkVariable(name);
                    } else if (name.toLowerCase(Locale.ROOT).startsWith("swr.") && !known.contains(name)) {
                        add(name, known.nearestTo(name));
                    }
                }
            }
        }
        if (!found.isEmpty()) {
            throw new CannotStartException("no such option: " + String.join(", ", found));
        }
    }

    private void checkVariable(String name) {
        if (known.containsVariable(name)) {
            return;
        }
        String nearest = known.nearestToVariable(name);
        if (OptionNames.distance(nearest, name) <= MAX_SLIPS) {
            add(name, nearest);
        } else {
            log.warn("The environment variable {} is no option of this server.", name);
        }
    }

    private void add(String name, String nearest) {
        found.add(name + " (did you mean " + nearest + "?)");
    }
}
