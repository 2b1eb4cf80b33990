package io.swremu.edition.enterprise.feature;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the feature gates say. They only say it: the operations of a gate that is false work all the same.
 *
 * @param userDefObs instances with a bucket of one's own
 * @param enterprise instances
 * @param cerAvailable instances in this region
 * @param intranetAccessSwitch instances without an internal endpoint
 * @param domainName domain names of one's own
 * @param combinationRetention retention by several rules
 * @param artifactScanning scanning of images
 * @param artifactGc garbage collection
 */
@ConfigurationProperties("swr.enterprise.feature-gates")
record InstanceFeatureProperties(
        @DefaultValue("true") boolean userDefObs,
        @DefaultValue("true") boolean enterprise,
        @DefaultValue("true") boolean cerAvailable,
        @DefaultValue("true") boolean intranetAccessSwitch,
        @DefaultValue("true") boolean domainName,
        @DefaultValue("true") boolean combinationRetention,
        @DefaultValue("true") boolean artifactScanning,
        @DefaultValue("true") boolean artifactGc) {}
