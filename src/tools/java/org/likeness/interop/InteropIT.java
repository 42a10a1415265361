package org.likeness.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.it.Site;

/** {@code bin/interop} notices wrong answers. */
@Tag("wildfly-only")
class InteropIT {
    private static Interop interop;

    @BeforeAll
    static void register() throws IOException {
        interop = new Interop(Site.url());
    }

    /** A client that appends this to the base and the hash; it gets base, e-mail and size. */
    private static Client client(String style, String script) {
        return new Client("test", List.of(80), style, List.of("sh", "-c", script, "client"));
    }

    private static String address(String query) {
        return "printf %s%s%s \"$1\" $(printf %s \"$2\" | md5sum | cut -c1-32) \"" + query + "\"";
    }

    @Test
    void isContentWithAClientThatGetsItsDefault() throws Exception {
        assertThat(new Interop(Site.url())
                        .areRight(List.of(client("retro", address("?s=$3&d=retro")), client("", address("?s=$3")))))
                .isTrue();
    }

    @Test
    void failsWhereAClientLosesItsDefault() throws Exception {
        assertThat(new Interop(Site.url()).areRight(List.of(client("identicon", address("?s=$3")))))
                .isFalse();
        assertThat(new Interop(Site.url()).areRight(List.of(client("retro", address("?s=$3&d=wavatar")))))
                .isFalse();
    }

    @Test
    void failsWhereTheSizeIsWrong() throws Exception {
        assertThat(new Interop(Site.url()).areRight(List.of(client("", address("?s=81")))))
                .isFalse();
    }

    @Test
    void goesOnWithTheOthersAfterAWrongBaseOrAFailure() throws Exception {
        var lost = client("", "printf https://www.gravatar.com/avatar/x");
        var broken = client("", "exit 3");
        var missing = new Client("missing", List.of(80), "", List.of("/no/such/program"));
        var asked = Files.createTempFile("interop", ".txt");
        var right = client("retro", "echo $2 >> " + asked + "; " + address("?s=$3&d=retro"));
        assertThat(interop.areRight(List.of(lost, broken, missing, right))).isFalse();
        assertThat(asked).content().hasLineCount(2);
    }
}
