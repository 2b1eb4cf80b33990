package io.swremu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
        house.ensureAllClassesAreContainedInArchitectureIgnoring(ROOT).check(CLASSES);
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
