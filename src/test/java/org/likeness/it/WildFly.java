package org.likeness.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The WildFly that the build has set up, with a folder of its own for this server's state. */
final class WildFly extends ServerProcess {
    private final Path home = Path.of(property("jboss.home"));

    WildFly(Path folder, Application application) throws IOException {
        super(folder, application);
        Path base = folder.resolve("standalone");
        TestFiles.copyAll(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Path war = application.war();
        Files.copy(war, base.resolve("deployments").resolve(war.getFileName()));
    }

    @Override
    List<String> command(List<String> systemProperties) throws IOException {
        var command = new ArrayList<>(List.of(
                home.resolve("bin/standalone.sh").toString(),
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-Djboss.server.base.dir=" + folder.resolve("standalone"),
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + freePort(),
                "-Djboss.management.http.port=" + freePort()));
        command.addAll(systemProperties);
        return command;
    }

    @Override
    String started() {
        return "Server configuration file in use";
    }

    @Override
    Map<String, String> environment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "JBOSS_HOME", home.toString());
    }
}
