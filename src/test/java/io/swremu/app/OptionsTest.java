package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.SwrEmulatorApplication;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.URL;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.validation.annotation.Validated;

/** All options there are: what a server does that is told nothing, and what it never takes. */
class OptionsTest {

    /** Whoever changes a default changes it here and in the README. */
    @Test
    void theDefaults() {
        assertThat(records().map(type -> prefixOf(type) + " " + bind(type, new MockEnvironment())))
                .containsExactlyInAnyOrder(
                        "swr PublicAddressProperties[publicUrl=null, forwardedHeaders=true]",
                        "swr RegionProperties[regions=[cn-north-4, cn-north-1, cn-east-3, cn-south-1, ap-southeast-1]]",
                        "swr ServerProperties[port=5080, bind=[localhost], dataDir=null, diskReserve=67108864B, addressFile=null,"
                                + " stopWithPid=null]",
                        "swr Options[randomSeed=null]",
                        "swr SeedProperties[seed=null]",
                        "swr TlsModeProperties[tls=OFF]",
                        "swr.auth AuthProperties[mode=OPEN, maxClockSkew=PT15M]",
                        "swr.companion CompanionProperties[enabled=true]",
                        "swr.companion.journal JournalProperties[size=1000, bodyLimit=16384B]",
                        "swr.enterprise AccessProperties[enforceNetwork=false]",
                        "swr.enterprise InstancePorts[ports=null]",
                        "swr.enterprise InstanceProperties[version=26.6.0, domain=null]",
                        "swr.enterprise NameProperties[strictNames=false]",
                        "swr.enterprise TransitionProperties[transition=PT1S]",
                        "swr.enterprise.feature-gates InstanceFeatureProperties[userDefObs=true, enterprise=true,"
                                + " cerAvailable=true, intranetAccessSwitch=true, domainName=true,"
                                + " combinationRetention=true, artifactScanning=true, artifactGc=true]",
                        "swr.enterprise.quota InstanceQuotas[namespaces=10000, repositories=5000, credentials=500,"
                                + " internalEndpoints=100, triggers=5, replicationPolicies=20, replicationRegistries=2,"
                                + " retentionPolicies=10, signaturePolicies=10, enforceAll=false]",
                        "swr.iam IamProperties[accounts=[AccountProperties[name=test, id=null,"
                                + " users=[UserProperties[name=test]]]], tokenLifetime=PT24H, accountPerKey=false]",
                        "swr.load LoadProperties[bodyTimeout=PT30S, bodyMemory=null]",
                        "swr.quota QuotaProperties[namespaces=5, repositories=2147483647, tags=2147483647]",
                        "swr.registry ContentProperties[maxBlobSize=107374182400B, blobGrace=PT1H, uploadExpiry=PT1H,"
                                + " collectInterval=PT10M]",
                        "swr.registry RegistryProperties[basic=true, catalog=false, ociIndex=REFUSE]",
                        "swr.retention RetentionProperties[interval=PT24H]",
                        "swr.sync SyncProperties[delay=PT0S]",
                        "swr.tls TlsProperties[port=5443, names=null, certificate=null, privateKey=null]",
                        "swr.trigger TriggerProperties[webhook=null, timeout=PT5S, attempts=5, backoff=PT1S]",
                        "swr.usage UsageProperties[interval=PT1H]");
    }

    @Test
    void noDurationIsNegativeAndOnlyThreeMayBeZero() {
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .buildValidatorFactory()
                .getValidator();
        assertThat(takenDurations(validator, "-1s")).isEmpty();
        assertThat(takenDurations(validator, "0s"))
                .containsExactly("swr.auth.maxClockSkew", "swr.enterprise.transition", "swr.sync.delay");
        assertThat(takenDurations(validator, "59s")).hasSize(11).doesNotContain("swr.registry.blobGrace");
    }

    /** The options of all those that are durations for which a value is valid. */
    private static List<String> takenDurations(Validator validator, String value) {
        return records()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() == Duration.class)
                        .peek(component -> assertThat(type).hasAnnotation(Validated.class)) // or nothing is checked
                        .map(component -> prefixOf(type) + "." + component.getName())
                        .filter(key -> validator
                                .validate(bind(type, new MockEnvironment().withProperty(key, value)))
                                .isEmpty()))
                .sorted()
                .toList();
    }

    private static Stream<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.swremu").stream()
                .<Class<?>>map(
                        found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(type -> originOf(type).equals(originOf(SwrEmulatorApplication.class))) // others are tests'
                .sorted(Comparator.comparing(OptionsTest::prefixOf));
    }

    private static URL originOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String prefixOf(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
    }

    private static Object bind(Class<?> type, MockEnvironment environment) {
        return Binder.get(environment).bindOrCreate(prefixOf(type), Bindable.of(type));
    }
}
