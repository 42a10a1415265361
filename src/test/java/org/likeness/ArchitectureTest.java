package org.likeness;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String HOME = "org.likeness.";

    /** Who may import whom, besides itself. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("config", Set.of()),
            Map.entry("gravatar", Set.of()),
            Map.entry("picture", Set.of()),
            Map.entry("drawing", Set.of()),
            Map.entry("fetch", Set.of()),
            Map.entry("storage", Set.of("config")),
            Map.entry("account", Set.of("config", "gravatar")),
            Map.entry("avatar", Set.of("config", "gravatar", "drawing")),
            Map.entry("portrait", Set.of("config", "gravatar", "picture", "storage", "account", "avatar", "fetch")),
            Map.entry("upstream", Set.of("config", "gravatar", "picture", "storage", "fetch", "avatar")),
            Map.entry(
                    "server",
                    Set.of("config", "gravatar", "picture", "drawing", "account", "avatar", "portrait", "upstream")),
            Map.entry("web.server", Set.of("server", "gravatar", "config", "web.support")),
            Map.entry("profile", Set.of("account")),
            Map.entry("discussion", Set.of("avatar")),
            Map.entry("web.support", Set.of("config")),
            Map.entry("web.account", Set.of("account", "portrait", "config", "web.support")),
            Map.entry("web.avatar", Set.of("avatar", "gravatar", "drawing")),
            Map.entry(
                    "web.portrait",
                    Set.of(
                            "portrait",
                            "avatar",
                            "account",
                            "config",
                            "gravatar",
                            "picture",
                            "storage",
                            "fetch",
                            "web.support")),
            Map.entry(
                    "web.discussion",
                    Set.of("discussion", "account", "avatar", "portrait", "config", "web.avatar", "web.support")),
            Map.entry(
                    "web.api",
                    Set.of("account", "profile", "portrait", "avatar", "drawing", "gravatar", "config", "web.support")),
            Map.entry(
                    "web.profile",
                    Set.of("profile", "discussion", "account", "avatar", "gravatar", "portrait", "web.support")));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.likeness");

    @Test
    void everyPackageStandsInTheTable() {
        var packages = OURS.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(HOME.length()))
                .collect(Collectors.toSet());
        assertThat(packages).isEqualTo(MAY_IMPORT.keySet());
    }

    @Test
    void packagesImportOnlyWhatTheyMay() {
        MAY_IMPORT.forEach((name, others) -> {
            String[] allowed = Stream.concat(Stream.of(name), others.stream())
                    .map(other -> HOME + other)
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(HOME + name)
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                            .or(JavaClass.Predicates.resideOutsideOfPackage("org.likeness..")))
                    .check(OURS);
        });
    }

    @Test
    void nothingGoesInCircles() {
        slices().matching("org.likeness.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void onlyTheWebSpeaksFacesServletAndEl() {
        noClasses()
                .that(JavaClass.Predicates.resideOutsideOfPackage("org.likeness.web.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.el..")
                .check(OURS);
    }

    @Test
    void onlyThePipelineSpeaksToImageLibraries() {
        noClasses()
                .that(JavaClass.Predicates.resideOutsideOfPackage("org.likeness.picture"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.coobird..", "com.twelvemonkeys..", "io.github.humbleui..")
                .check(OURS);
    }

    @Test
    void onlyThePipelineAndTheDrawingUseAwt() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage("org.likeness.picture", "org.likeness.drawing")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .check(OURS);
    }

    @Test
    void theWordsOfTheProtocolNeedNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.likeness.gravatar")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.likeness.gravatar", "org.jspecify.annotations", "java..", "javax.naming..")
                .check(OURS);
    }

    @Test
    void onlyFetchAsksOtherServers() {
        noClasses()
                .that(JavaClass.Predicates.resideOutsideOfPackage("org.likeness.fetch"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..", "javax.net.ssl..", "java.net.http..")
                .check(OURS);
    }

    @Test
    void theClassesJarNeedsTheServerAndTheJdkOnly() {
        String[] jar = Stream.of("config", "gravatar", "drawing", "avatar", "web.avatar")
                .map(name -> HOME + name)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(jar)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(jar)
                        .or(resideInAnyPackage(
                                "java..",
                                "javax.naming..",
                                "jakarta.enterprise..",
                                "jakarta.inject..",
                                "jakarta.faces..",
                                "jakarta.el..",
                                "jakarta.servlet..",
                                "org.eclipse.microprofile.config..",
                                "org.jspecify.annotations..")))
                .check(OURS);
    }
}
