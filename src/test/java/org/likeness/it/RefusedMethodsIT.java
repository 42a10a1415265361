package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests with a method that the address does not accept: the answer names those that it accepts. */
class RefusedMethodsIT {
    /** An address of every kind, and whether it accepts forms. */
    static Stream<List<Object>> addresses() {
        Stream<List<Object>> readOnly = Stream.of(
                        "/",
                        "/index.xhtml",
                        "/people",
                        "/people/ada",
                        "/people/ada/card",
                        "/gallery",
                        "/language",
                        "/theme",
                        "/posts/1",
                        "/posts/1/comments/2",
                        "/portraits/x",
                        "/profile/avatar/cleaned",
                        "/account/export/x",
                        "/avatar/",
                        "/avatar/x.png",
                        "/likeness/drawn/mp.svg",
                        "/resources/likeness/logo.svg",
                        "/resources/likeness/site.css",
                        "/jakarta.faces.resource/jsf.js.xhtml",
                        "/00000000000000000000000000000000.json",
                        "/v3/profiles/ada",
                        "/nothing-here")
                .map(path -> List.of(path, false));
        Stream<List<Object>> forms = Stream.of(
                        "/login",
                        "/login.xhtml",
                        "/register",
                        "/forgot",
                        "/reset",
                        "/confirm",
                        "/confirm/again",
                        "/restore",
                        "/password-strength",
                        "/profile",
                        "/account",
                        "/account/devices",
                        "/account/export",
                        "/account/import",
                        "/account/erase",
                        "/erase",
                        "/keep",
                        "/replies/confirm",
                        "/replies/stop",
                        "/logout",
                        "/posts/new",
                        "/posts/1/edit",
                        "/posts/1/delete",
                        "/posts/1/comments",
                        "/posts/1/comments/2/edit",
                        "/posts/1/comments/2/delete",
                        "/profile/avatar",
                        "/profile/avatar/crop",
                        "/profile/avatar/import",
                        "/profile/avatar/remove",
                        "/profile/avatar/draft",
                        "/profile/avatar/draft/use",
                        "/profile/avatar/draft/discard",
                        "/profile/avatar/draft/crop")
                .map(path -> List.of(path, true));
        return Stream.concat(readOnly, forms);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void sayWhichMethodsAnAddressAccepts(List<Object> address) throws IOException {
        String path = (String) address.get(0);
        boolean form = (Boolean) address.get(1);
        for (String method : form
                ? List.of("DELETE", "PATCH", "PUT", "TRACE")
                : List.of("DELETE", "PATCH", "PUT", "TRACE", "POST")) {
            for (String body : method.equals("TRACE") ? List.of("") : List.of("", "a=b")) {
                var answer = RawRequest.of(method, path, "Content-Length: " + body.length(), body);
                assertThat(answer.status()).as("%s %s", method, path).isEqualTo(405);
                assertThat(answer.header("Allow").contains("POST")).isEqualTo(form);
                assertThat(answer.header("Allow")).contains("OPTIONS");
            }
        }
        var json = RawRequest.of("DELETE", path, "Accept: application/json", "");
        assertThat(json.status()).isEqualTo(405);
        assertThat(json.header("Content-Type")).startsWith("application/problem+json");
        assertThat(json.text()).contains("\"status\":405");
    }
}
