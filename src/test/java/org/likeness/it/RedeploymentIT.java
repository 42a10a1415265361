package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** The application is redeployed on a running server, which Payara Micro cannot do. */
@Tag("slow")
@Tag("wildfly-only")
class RedeploymentIT {
    private static final int REDEPLOYMENTS = 2;

    /** The current one, and one that an idle thread still holds. */
    private static final int MOST_LOADERS = 2;

    @Test
    void freesTheClassesOfTheApplicationThatItReplaces() throws Exception {
        try (var server = new WildFly(emptyFolder(), Application.likeness(), Optional.empty()).fewPasswords()) {
            server.start();
            for (int i = 0; i < REDEPLOYMENTS; i++) {
                use(server);
                server.redeploy();
            }
            use(server);
            jcmd(server, "GC.run");
            jcmd(server, "GC.run_finalization"); // module class loaders have a finalizer
            jcmd(server, "GC.run");
            var loaders = jcmd(server, "VM.classloaders").stream()
                    .filter(line -> line.contains("deployment.likeness.war"))
                    .toList();
            assertThat(loaders).hasSizeBetween(1, MOST_LOADERS);
        }
    }

    private static Path emptyFolder() throws IOException {
        Path folder = Path.of(ServerProcess.property("server.dir"), "wildfly-redeployment");
        TestFiles.deleteAll(folder);
        return Files.createDirectories(folder);
    }

    /** Pages, drawings and the picture pipeline: all of them use state that the whole JVM shares. */
    private static void use(ServerProcess server) {
        var member = new Visitor(server.url()).registered();
        assertThat(member.upload(Drawn.jpeg(300, 300)).statusCode()).isEqualTo(200);
        assertThat(member.get("/gallery").statusCode()).isEqualTo(200);
        assertThat(member.bytes("/avatar/?d=initials&name=Ada+Lovelace").statusCode())
                .isEqualTo(200);
    }

    private static List<String> jcmd(ServerProcess server, String command) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(server.javaPid()), command)
                .redirectErrorStream(true)
                .start();
        var lines = new ArrayList<String>();
        try (var reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        }
        assertThat(process.waitFor()).as("%s", lines).isZero();
        return lines;
    }
}
