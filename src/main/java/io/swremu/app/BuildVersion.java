package io.swremu.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which version of the server this is. */
public final class BuildVersion {
    private static final String UNKNOWN = "(not built by Maven)";

    private BuildVersion() {}

    /** The version that Maven has built, such as {@code 1.2.3}; a remark where the server runs in an IDE. */
    public static String get() {
        try (InputStream build = BuildVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            var properties = new Properties();
            if (build != null) {
                properties.load(build);
            }
            return properties.getProperty("build.version", UNKNOWN);
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }
}
