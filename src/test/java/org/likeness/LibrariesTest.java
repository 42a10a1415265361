package org.likeness;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.likeness.ApplicationClasses.APPLICATION;
import static org.likeness.ApplicationClasses.HOME;
import static org.likeness.ApplicationClasses.WEB;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which packages of the application may use which libraries. */
class LibrariesTest {
    @Test
    void onlyTheWebUsesFacesServletAndEl() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(WEB)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.el..")
                .check(APPLICATION);
    }

    @Test
    void onlyThePipelineUsesImageLibraries() {
        assertOnly("picture", "net.coobird..", "com.twelvemonkeys..", "io.github.humbleui..");
    }

    @Test
    void onlyThePipelineAndTheDrawingUseAwt() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage("org.likeness.picture", "org.likeness.drawing")))
                .and()
                .doNotHaveFullyQualifiedName("org.likeness.web.start.JvmCaches") // only sets up the registry of ImageIO
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .check(APPLICATION);
    }

    @Test
    void theProtocolClassesNeedTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("org.likeness.gravatar")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.likeness.gravatar", "org.jspecify.annotations", "java..", "javax.naming..")
                .check(APPLICATION);
    }

    @Test
    void onlyFetchConnectsToOtherServers() {
        assertOnly("fetch", "org.apache.hc..", "javax.net.ssl..", "java.net.http..");
    }

    @Test
    void onlyAccountAndLanguageUseIcu() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage("org.likeness.account", "org.likeness.language")))
                .and()
                .haveNameNotMatching("org\\.likeness\\.web\\.page\\.Times(\\$.*)?") // ages: "3 hours ago"
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.ibm.icu..")
                .check(APPLICATION);
    }

    @Test
    void onlyMailUsesJakartaMail() {
        assertOnly("mail", "jakarta.mail..");
    }

    @Test
    void theClassesJarNeedsTheServerAndTheJdkOnly() {
        String[] jar = Stream.of(
                        "config", "gravatar", "crypto", "html", "gzip", "png", "drawing", "avatar", "avatar.web")
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
                .check(APPLICATION);
    }

    /** Checks that one package alone uses some libraries. */
    private static void assertOnly(String user, String... libraries) {
        noClasses()
                .that(JavaClass.Predicates.resideOutsideOfPackage(HOME + user))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(APPLICATION);
    }
}
