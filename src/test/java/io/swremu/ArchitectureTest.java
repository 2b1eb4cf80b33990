package io.swremu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swremu.platform.random.RandomSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may know which, and the rules of style that a machine can check. */
class ArchitectureTest {
    private static final String ROOT = "io.swremu";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void floorsKnowOnlyThoseBelowThem() {
        var house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String floor : Floors.BELOW.keySet()) {
            house = house.layer(floor).definedBy(ROOT + "." + floor + "..");
        }
        for (var rule : Floors.BELOW.entrySet()) {
            var floor = house.whereLayer(rule.getKey());
            house = rule.getValue().isEmpty()
                    ? floor.mayNotAccessAnyLayer()
                    : floor.mayOnlyAccessLayers(rule.getValue().toArray(String[]::new));
        }
        house.ensureAllClassesAreContainedInArchitectureIgnoring(ROOT, ROOT + ".edition")
                .check(CLASSES);
    }

    @Test
    void theContentStoreSpeaksNoProtocol() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".content..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".platform.web..",
                        ROOT + ".platform.error..",
                        ROOT + ".platform.list..",
                        "jakarta.servlet..",
                        "org.springframework.web..",
                        "org.springframework.http..")
                .because("every API translates its refusals by itself")
                .check(CLASSES);
    }

    @Test
    void packagesOfAFloorKnowEachOtherInNoCircle() {
        for (String floor : Floors.BELOW.keySet()) {
            slices().matching(ROOT + "." + floor + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void whatIsNeededComesThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIsFor() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
                .because("such a name says nothing; the method belongs to the type it is about")
                .check(CLASSES);
    }

    @Test
    void aRepositoryIsAnImageRepository() {
        noClasses()
                .that(assignableTo("org.springframework.data.repository.Repository"))
                .should()
                .haveSimpleNameEndingWith("Repository")
                .because("in this field the word means something else")
                .check(CLASSES);
    }

    @Test
    void controllersStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(CLASSES);
    }

    /** Other floors ask services. */
    @Test
    void queriesStayOnTheirFloor() {
        assertThat(CLASSES.stream()
                        .filter(assignableTo("org.springframework.data.repository.Repository"))
                        .flatMap(queries -> queries.getDirectDependenciesToSelf().stream())
                        .filter(use -> !floorOf(use.getOriginClass()).equals(floorOf(use.getTargetClass())))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** The part of the package's name behind {@link #ROOT}, such as {@code identity}. */
    private static String floorOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).split("\\.")[1];
    }

    @Test
    void controllersLeaveQueriesToServices() {
        noClasses()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .dependOnClassesThat(assignableTo("org.springframework.data.repository.Repository"))
                .check(CLASSES);
    }

    @Test
    void randomIdsComeFromOneSource() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(RandomSource.class)
                .should()
                .dependOnClassesThat(assignableTo(Random.class))
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .because("a test companion replaces the source as a whole")
                .check(CLASSES);
    }

    @Test
    void timeComesFromOneClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".platform.time")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .because("tests move the clock")
                .check(CLASSES);
    }

    @Test
    void jsonIsReadAndWrittenByOneLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .because("Spring's JSON is tools.jackson; the older one is there for springdoc only")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/swremu"))) {
            Set<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toSet());
            assertThat(packages)
                    .isNotEmpty()
                    .allSatisfy(directory -> assertThat(Files.readString(directory.resolve("package-info.java")))
                            .contains("@NullMarked"));
        }
    }

    /** Those that run with others share their servers, and what is printed. */
    @Test
    void testsThatStartServersOrProcessesAreSlow() throws IOException {
        Pattern starts = Pattern.compile(
                "RunningServer\\.(with|at|beside)\\(|ServerProcess\\.\\w+\\(|new ProcessBuilder|OutputCaptureExtension");
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/io/swremu"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
                String code = Files.readString(file);
                if (starts.matcher(code).find() && !file.endsWith("ArchitectureTest.java")) {
                    assertThat(code).as(file.toString()).contains("@Tag(\"slow\")");
                }
            }
        }
    }
}
