package org.likeness.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The WildFly that the build has set up, with a separate folder for the state of this server. */
final class WildFly extends ServerProcess {
    private static final Path HOME = Path.of(property("jboss.home"));
    private static final Map<String, String> ENVIRONMENT =
            Map.of("JAVA_HOME", System.getProperty("java.home"), "JBOSS_HOME", HOME.toString());

    /** The configuration with PostgreSQL; made once for all servers of this JVM. */
    private static final class OnPostgres {
        static final Path CONFIGURATION = made();

        private static Path made() {
            try {
                Path base = Path.of(property("server.dir"), "wildfly-postgresql");
                TestFiles.deleteAll(base);
                TestFiles.copyAll(configuration(HOME.resolve("standalone")), configuration(base));
                apply("postgresql.cli", base);
                return configuration(base);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Path deployed;

    WildFly(Path folder, Application application, Optional<String> postgres) throws IOException {
        super(folder, application, postgres);
        Path base = folder.resolve("standalone");
        TestFiles.copyAll(
                postgres.isPresent() ? OnPostgres.CONFIGURATION : configuration(HOME.resolve("standalone")),
                configuration(base));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        deployed = deployments.resolve(application.war().getFileName());
        Files.copy(application.war(), deployed);
    }

    private static Path configuration(Path base) {
        return base.resolve("configuration");
    }

    @Override
    WildFly fewPasswords() {
        super.fewPasswords();
        return this;
    }

    /** Deploys the application again on the running server, and waits until it answers. */
    void redeploy() throws IOException {
        Path marker = Files.createFile(deployed.resolveSibling(deployed.getFileName() + ".dodeploy"));
        waitUntil(() -> Files.notExists(marker) && answers());
    }

    /** Runs a script of {@code server-config/wildfly} on the configuration of a server. */
    private static void apply(String script, Path base) throws IOException {
        var builder = new ProcessBuilder(
                HOME.resolve("bin/jboss-cli.sh").toString(),
                "--file=" + Path.of(property("server.config"), "wildfly", script));
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + base);
        Path log = base.resolve(script + ".log");
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
                HOME.resolve("bin/standalone.sh").toString(),
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
        var all = new HashMap<>(ENVIRONMENT);
        all.put("JBOSS_JAVA_SIZING", String.join(" ", javaOptions()) + " -XX:MetaspaceSize=96M");
        return all;
    }
}
