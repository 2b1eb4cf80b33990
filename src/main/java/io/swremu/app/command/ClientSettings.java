package io.swremu.app.command;

import io.swremu.app.OptionNames;
import io.swremu.identity.login.LoginService;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of clients that a server with certain options needs, as lines of a shell: {@code eval "$(swr-emulator env)"}.
 * The SDKs read their variables in the programs that use their environment for credentials and regions.
 */
final class ClientSettings {
    private static final String DEFAULT_REGION = "cn-north-4";

    private final List<String> options;
    private final Map<String, String> environment;

    /** @param options the server's, as {@code --name=value} */
    ClientSettings(List<String> options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
    }

    @Override
    public String toString() {
        URI server = URI.create(option("swr.public-url").orElseGet(this::localUrl));
        String region = option("swr.regions")
                .orElse(DEFAULT_REGION)
                .replaceFirst(",.*", "")
                .strip();
        String key = option("swr.iam.accounts[0].users[0].access-key").orElse("test");
        String secret = option("swr.iam.accounts[0].users[0].secret-key").orElse("test");
        String password = LoginService.password(key, secret);
        String variable = region.toUpperCase(Locale.ROOT).replace('-', '_');
        return """
                # SDKs: credentials and the endpoint of the region, where a program takes them from its environment
                export HUAWEICLOUD_SDK_AK=%2$s
                export HUAWEICLOUD_SDK_SK=%3$s
                export HUAWEICLOUD_SDK_REGION_SWR_%5$s=%1$s
                export HUAWEICLOUD_SDK_IAM_ENDPOINT=%1$s
                # Terraform: the provider also needs  endpoints = { swr = "%1$s/", iam = "%1$s/" }
                export HW_REGION_NAME=%4$s
                export HW_ACCESS_KEY=%2$s
                export HW_SECRET_KEY=%3$s
                export HW_AUTH_URL=%1$s/v3
                # docker and skopeo
                export SWR_REGISTRY=%6$s
                # docker login -u %4$s@%2$s -p %7$s %6$s
                # skopeo login --tls-verify=%8$s -u %4$s@%2$s -p %7$s %6$s
                """.formatted(
                        server,
                        key,
                        secret,
                        region,
                        variable,
                        server.getAuthority(),
                        password,
                        server.getScheme().equals("https"));
    }

    private String localUrl() {
        return "http://localhost:" + option("swr.port").orElse("5080");
    }

    /** The option's value by the command line, else by the environment, with or without {@code _} for a hyphen. */
    private Optional<String> option(String name) {
        String prefix = "--" + name + "=";
        return options.stream()
                .filter(option -> option.startsWith(prefix))
                .map(option -> option.substring(prefix.length()))
                .reduce((first, last) -> last)
                .or(() -> variable(name))
                .or(() -> variable(name.replace("-", "")));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(OptionNames.variable(name)));
    }
}
