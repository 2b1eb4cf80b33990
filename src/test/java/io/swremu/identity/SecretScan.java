package io.swremu.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for secrets in a log, also in the forms in which they travel. */
final class SecretScan {
    /** Shorter ones might be in a log by chance. */
    static final int SHORTEST = 8;

    private static final int SHOWN = 160;

    private final Map<String, String> secrets = new LinkedHashMap<>();

    /**
     * Adds a secret, which must be long enough not to be there by chance.
     *
     * @return the secret
     */
    String secret(String name, String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(name + " is too short to be found");
        }
        secrets.put(name, secret);
        return secret;
    }

    /** Adds user and password as they stand in a header. */
    void login(String name, String user, String password) {
        secret(name, password);
        String pair = user + ":" + password;
        secret(name + " in a header", Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }

    /** How many secrets are looked for. */
    int size() {
        return secrets.size();
    }

    /** For each place of each secret its name and the beginning of the line, with the secret hidden. */
    List<String> findings(String log) {
        var findings = new ArrayList<String>();
        secrets.forEach((name, secret) -> {
            for (int at = log.indexOf(secret); at >= 0; at = log.indexOf(secret, at + secret.length())) {
                int start = log.lastIndexOf('\n', at) + 1;
                int end = log.indexOf('\n', at);
                String line = log.substring(start, end < 0 ? log.length() : end).replace(secret, "***");
                findings.add(name + ": " + line.substring(0, Math.min(line.length(), SHOWN)));
            }
        });
        return findings;
    }
}
