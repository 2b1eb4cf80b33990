package io.swremu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may know which, and the rules of style that a machine can check. */
class ArchitectureTest {
    private static final String ROOT = "io.swremu";

    /** The map of the project: a package and the packages it may know. What is not here fails the build. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("web", Set.of()),
            entry("blob", Set.of()),
            entry("jobs", Set.of()),
            entry("server", Set.of("blob", "iam")),
            entry("iam", Set.of("web")),
            entry("login", Set.of("web", "iam")),
            entry("version", Set.of("web")),
            entry("openapi", Set.of("web", "iam")),
            entry("quota", Set.of("web", "iam")),
            entry("access", Set.of("web", "iam")),
            entry("namespace", Set.of("web", "iam", "quota", "access")),
            entry("repository", Set.of("web", "iam", "quota", "access", "namespace")),
            entry("manifest", Set.of("web", "blob", "repository")),
            entry("tag", Set.of("web", "blob", "iam", "quota", "access", "namespace", "repository", "manifest")),
            entry("retention", Set.of("web", "jobs", "iam", "access", "namespace", "repository", "tag")),
            entry("trigger", Set.of("web", "jobs", "iam", "access", "namespace", "repository", "tag")),
            entry("sharing", Set.of("web", "iam", "access", "namespace", "repository")),
            entry("agency", Set.of("web", "iam")),
            entry("sync", Set.of("web", "blob", "jobs", "iam", "access", "namespace", "repository", "manifest", "tag")),
            entry("emulator", Set.of("web", "iam", "manifest", "retention")),
            entry("usage", Set.of("jobs", "quota", "manifest")),
            entry("overview", Set.of("web", "iam", "quota", "repository", "usage")),
            entry("dockyard", Set.of("web", "iam", "login", "namespace", "repository")),
            entry(
                    "registry",
                    Set.of(
                            "web",
                            "blob",
                            "jobs",
                            "iam",
                            "login",
                            "access",
                            "namespace",
                            "repository",
                            "manifest",
                            "tag",
                            "usage")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesKnowOnlyWhatTheMapAllows() {
        var map = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : MAY_KNOW.keySet()) {
            map = map.layer(name).definedBy(ROOT + "." + name + "..");
        }
        for (var rule : MAY_KNOW.entrySet()) {
            var layer = map.whereLayer(rule.getKey());
            map = rule.getValue().isEmpty()
                    ? layer.mayNotAccessAnyLayer()
                    : layer.mayOnlyAccessLayers(rule.getValue().toArray(String[]::new));
        }
        map.ensureAllClassesAreContainedInArchitectureIgnoring(ROOT).check(CLASSES);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
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
    void controllersAndQueriesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .or(assignableTo("org.springframework.data.repository.Repository"))
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(CLASSES);
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
}
