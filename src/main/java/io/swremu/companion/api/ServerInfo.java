package io.swremu.companion.api;

import java.util.List;
import java.util.Map;

/**
 * What server this is.
 *
 * @param version of the release, such as {@code 1.2.3}
 * @param mode {@code open} or {@code strict}: whether credentials are checked
 * @param features what of this API the server has
 * @param options the values of all options {@code swr.*} by their names, as they are in force; secrets are masked by
 *     {@code ***}
 */
public record ServerInfo(
        String version, String mode, List<CompanionOperation.Feature> features, Map<String, String> options) {}
