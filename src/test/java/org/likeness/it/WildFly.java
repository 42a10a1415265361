package org.likeness.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The WildFly that the build has set up, with a separate folder for the state of this server. */
final class WildFly extends ServerProcess {
    private final Path home = Path.of(property("jboss.home"));
    private final Path deployed;

    WildFly(Path folder, Application application, Optional<String> postgres) throws IOException {
        super(folder, application, postgres);
        Path base = folder.resolve("standalone");
        TestFiles.copyAll(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        deployed = deployments.resolve(application.war().getFileName());
        Files.copy(application.war(), deployed);
        if (postgres.isPresent()) {
            apply("postgresql.cli", base);
        }
    }

    /** Deploys the application again on the running server, and waits until it answers. */
    void redeploy() throws IOException {
        Path marker = Files.createFile(deployed.resolveSibling(deployed.getFileName() + ".dodeploy"));
        waitUntil(() -> Files.notExists(marker) && answers());
    }

    /** Runs a script of {@code server-config/wildfly} on the configuration of this server. */
    private void apply(String script, Path base) throws IOException {
        var builder = new ProcessBuilder(
                home.resolve("bin/jboss-cli.sh").toString(),
                "--file=" + Path.of(property("server.config"), "wildfly", script));
        builder.environment().putAll(environment());
        builder.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + base);
        Path log = folder.resolve(script + ".log");
        try {
            if (builder.redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start()
                            .waitFor()
                    != 0) {
                throw new IllegalStateException(script + " failed, see " + log);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JBOSS_HOME",
                home.toString(),
                "JBOSS_JAVA_SIZING",
                String.join(" ", javaOptions()) + " -XX:MetaspaceSize=96M");
    }
}
