package org.likeness;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.ApplicationClasses.APPLICATION;
import static org.likeness.ApplicationClasses.HOME;
import static org.likeness.ApplicationClasses.WEB;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which packages of the application may import each other, and that nothing depends on itself in a circle. */
class ArchitectureTest {
    /** The packages that each package may import, besides itself. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("config", Set.of("gravatar")),
            Map.entry("gravatar", Set.of()),
            Map.entry("database", Set.of()),
            Map.entry("png", Set.of()),
            Map.entry("crypto", Set.of()),
            Map.entry("html", Set.of()),
            Map.entry("language", Set.of()),
            Map.entry("gzip", Set.of()),
            Map.entry("picture", Set.of("png")),
            Map.entry("drawing", Set.of("crypto", "png")),
            Map.entry("fetch", Set.of()),
            Map.entry("storage", Set.of("crypto", "config")),
            Map.entry("site", Set.of("storage")),
            Map.entry("mail", Set.of("html", "language", "config", "database")),
            Map.entry("account", Set.of("crypto", "config", "gravatar", "database", "mail")),
            Map.entry("avatar", Set.of("config", "gravatar", "drawing")),
            Map.entry(
                    "portrait",
                    Set.of("config", "gravatar", "picture", "storage", "account", "avatar", "fetch", "database")),
            Map.entry("remote", Set.of("config", "gravatar", "picture", "storage", "fetch", "avatar", "database")),
            Map.entry(
                    "avatarserver",
                    Set.of(
                            "crypto",
                            "config",
                            "gravatar",
                            "picture",
                            "drawing",
                            "account",
                            "avatar",
                            "portrait",
                            "remote",
                            "database")),
            Map.entry("profile", Set.of("account")),
            Map.entry("discussion", Set.of("account", "avatar", "crypto", "database", "storage")),
            Map.entry(
                    "report",
                    Set.of("account", "config", "crypto", "database", "discussion", "portrait", "profile", "storage")),
            Map.entry(
                    "reply",
                    Set.of("account", "avatar", "config", "crypto", "database", "discussion", "mail", "storage")),
            Map.entry("reply.web", Set.of("reply", "account", "web.form")),
            Map.entry("report.web", Set.of("report", "account", "database", "web.form", "web.guard", "web.page")),
            Map.entry(
                    "admin",
                    Set.of(
                            "account",
                            "avatar",
                            "config",
                            "database",
                            "discussion",
                            "gravatar",
                            "mail",
                            "portrait",
                            "report",
                            "storage")),
            Map.entry(
                    "owndata",
                    Set.of(
                            "crypto",
                            "config",
                            "storage",
                            "mail",
                            "account",
                            "portrait",
                            "profile",
                            "discussion",
                            "avatar",
                            "gravatar",
                            "picture",
                            "database")),
            Map.entry(
                    "owndata.web",
                    Set.of(
                            "owndata",
                            "account",
                            "config",
                            "picture",
                            "storage",
                            "discussion.web",
                            "profile.web",
                            "web.body",
                            "web.form",
                            "web.guard",
                            "web.page")),
            Map.entry("web.page", Set.of("crypto", "html", "gzip", "language", "config")),
            Map.entry("web.brand", Set.of("config", "drawing", "picture", "png", "web.page")),
            Map.entry("web.guard", Set.of("crypto", "config", "web.page")),
            Map.entry("web.form", Set.of("crypto", "language", "web.guard", "web.page")),
            Map.entry("web.start", Set.of("account", "config", "database", "language", "picture", "site", "web.guard")),
            Map.entry("web.body", Set.of("account", "config", "database", "web.guard")),
            Map.entry("mail.web", Set.of("config", "web.page")),
            Map.entry("account.web", Set.of("account", "database", "language", "web.form", "web.guard", "web.page")),
            Map.entry("avatar.web", Set.of("crypto", "html", "gzip", "avatar", "gravatar", "drawing")),
            Map.entry("avatarserver.web", Set.of("avatarserver", "gravatar", "config", "web.guard", "web.page")),
            Map.entry(
                    "portrait.web",
                    Set.of(
                            "portrait",
                            "avatar",
                            "account",
                            "config",
                            "gravatar",
                            "picture",
                            "remote",
                            "storage",
                            "fetch",
                            "web.body",
                            "web.form",
                            "web.guard",
                            "web.page")),
            Map.entry(
                    "admin.web",
                    Set.of(
                            "account",
                            "account.web",
                            "admin",
                            "avatar",
                            "config",
                            "database",
                            "discussion",
                            "discussion.web",
                            "gravatar",
                            "html",
                            "mail",
                            "picture",
                            "portrait",
                            "profile",
                            "remote",
                            "report",
                            "storage",
                            "web.form",
                            "web.guard",
                            "web.page")),
            Map.entry(
                    "discussion.web",
                    Set.of(
                            "crypto",
                            "html",
                            "discussion",
                            "reply",
                            "account",
                            "avatar",
                            "portrait",
                            "config",
                            "language",
                            "database",
                            "avatar.web",
                            "web.form",
                            "web.guard",
                            "web.page")),
            Map.entry(
                    "profile.web",
                    Set.of(
                            "profile",
                            "account",
                            "avatar",
                            "config",
                            "gravatar",
                            "portrait",
                            "portrait.web",
                            "database",
                            "web.form",
                            "web.page")),
            Map.entry(
                    "profile.api",
                    Set.of(
                            "account",
                            "profile",
                            "portrait",
                            "avatar",
                            "png",
                            "gravatar",
                            "gzip",
                            "config",
                            "web.guard",
                            "web.page")));

    @Test
    void everyPackageIsInTheTable() {
        var packages = APPLICATION.stream()
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
                    .check(APPLICATION);
        });
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.likeness.(**)").should().beFreeOfCycles().check(APPLICATION);
    }

    @Test
    void classesHaveNoCycles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        JavaClass outermost = type;
                        while (outermost.getEnclosingClass().isPresent()) {
                            outermost = outermost.getEnclosingClass().get();
                        }
                        return SliceIdentifier.of(outermost.getName());
                    }

                    @Override
                    public String getDescription() {
                        return "classes with what is nested in them";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(APPLICATION);
    }

    @Test
    void onlyTheWebImportsTheWeb() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(WEB)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB))
                .check(APPLICATION);
    }
}
