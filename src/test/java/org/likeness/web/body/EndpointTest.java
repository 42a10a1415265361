package org.likeness.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private static final List<String> SEVERAL_ACTIONS = List.of(
            "/posts/*",
            "/report/*",
            "/profile/avatar/*",
            "/admin/people",
            "/admin/people/*",
            "/admin/texts/*",
            "/admin/guests/*");

    /** All but those with several actions, which the next test lists. */
    static Stream<JavaClass> servlets() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.likeness").stream()
                        .filter(each -> each.isAnnotatedWith(WebServlet.class));
    }

    @ParameterizedTest
    @MethodSource("servlets")
    void acceptTheMethodsOfTheirServlets(JavaClass servlet) {
        for (String path : servlet.getAnnotationOfType(WebServlet.class).value()) {
            if (SEVERAL_ACTIONS.contains(path)) {
                continue;
            }
            var endpoint = Endpoint.at(path.replace("*", "x"));
            assertThat(endpoint.takes("GET")).as("GET %s", path).isEqualTo(has("doGet", servlet));
            assertThat(endpoint.takes("POST")).as("POST %s", path).isEqualTo(has("doPost", servlet));
            assertThat(endpoint.takes("OPTIONS")).isTrue();
            assertThat(endpoint.takes("DELETE")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/posts/new, true, true",
        "/posts/7, true, false",
        "/posts/7/edit, true, true",
        "/posts/7/delete, true, true",
        "/posts/7/comments, true, true",
        "/posts/7/comments/8, true, false",
        "/posts/7/comments/8/edit, true, true",
        "/posts/7/comments/8/delete, true, true",
        "/posts/x, true, false",
        "/profile/avatar, false, true",
        "/profile/avatar/crop, false, true",
        "/profile/avatar/import, false, true",
        "/profile/avatar/remove, false, true",
        "/profile/avatar/cleaned, true, false",
        "/profile/avatar/draft, true, true",
        "/profile/avatar/draft/crop, false, true",
        "/profile/avatar/draft/use, false, true",
        "/profile/avatar/draft/discard, false, true",
        "/report/posts/7, true, true",
        "/report/comments/8, true, true",
        "/report/people/ada, true, true",
        "/report/people/ada/picture, true, true",
        "/report/sent, true, false",
        "/admin/people, true, false",
        "/admin/people/7, true, true",
        "/admin/people/x, true, false",
        "/admin/queue, true, true",
        "/admin/guests/7, true, true",
        "/admin/guests/x, true, false",
        "/admin/texts/post-7, true, true",
        "/admin/texts/comment-7, true, true",
        "/admin/texts/7, true, false",
        "/resources/likeness/logo.svg, true, false",
        "/nothing, true, false"
    })
    void acceptTheMethodsOfTheirActions(String path, boolean get, boolean post) {
        assertThat(Endpoint.at(path).takes("GET")).isEqualTo(get);
        assertThat(Endpoint.at(path).takes("POST")).isEqualTo(post);
    }

    @Test
    void acceptFormsIfThePageHasOne() throws IOException {
        try (var pages = Files.list(Path.of("webapp"))) {
            for (Path page :
                    pages.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                String file = "/" + page.getFileName();
                boolean form = Files.readString(page).contains("<h:form");
                for (String path : List.of(file, file.replace(".xhtml", ""))) {
                    assertThat(Endpoint.at(path).takes("POST")).as(path).isEqualTo(form);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "Application/X-WWW-Form-Urlencoded;charset=UTF-8"})
    void acceptOneContentType(String type) {
        assertThat(Endpoint.at("/login").takesType(type)).isTrue();
        assertThat(Endpoint.at("/profile/avatar").takesType(type)).isFalse();
        assertThat(Endpoint.at("/login").takesType("multipart/form-data; boundary=x"))
                .isFalse();
        assertThat(Endpoint.at("/profile/avatar").takesType("multipart/form-data; boundary=x"))
                .isTrue();
        assertThat(Endpoint.at("/login").takesType(null)).isFalse();
        assertThat(Endpoint.at("/replies/stop").takesType(type)).isTrue();
        assertThat(Endpoint.at("/replies/stop").takesType("multipart/form-data; boundary=x"))
                .isTrue();
    }

    private static boolean has(String method, JavaClass servlet) {
        return Stream.concat(Stream.of(servlet), servlet.getAllRawSuperclasses().stream())
                .filter(each -> !each.isEquivalentTo(HttpServlet.class))
                .flatMap(each -> each.getMethods().stream())
                .anyMatch(each -> each.getName().equals(method)
                        && Arrays.asList("HttpServletRequest", "HttpServletResponse")
                                .equals(each.getRawParameterTypes().stream()
                                        .map(JavaClass::getSimpleName)
                                        .toList()));
    }
}
