package org.likeness.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Payara Micro with the commands of {@code server-config/payara}. */
final class PayaraMicro extends ServerProcess {

    PayaraMicro(Path folder, Application application, Optional<String> postgres) {
        super(folder, application, postgres);
    }

    @Override
    List<String> command(List<String> systemProperties) throws IOException {
        Path root = folder.resolve("payara");
        TestFiles.deleteAll(root); // otherwise it serves the previous deployment at first
        Path commands = folder.resolve("commands.asadmin");
        Files.writeString(
                commands,
                commands("micro.asadmin")
                        + (postgres.isPresent() ? commands("postgresql.asadmin") : "")
                        + "set configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.address=127.0.0.1\n");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(javaOptions());
        command.addAll(systemProperties);
        command.addAll(List.of(
                "-jar",
                property("payara.micro"),
                "--nocluster",
                "--port",
                Integer.toString(port),
                "--rootdir",
                root.toString(),
                "--prebootcommandfile",
                commands.toString(),
                "--addLibs",
                libraries(),
                "--deploy",
                application.war().toString(),
                "--contextroot",
                application.path()));
        return command;
    }

    private static String commands(String file) throws IOException {
        return Files.readString(Path.of(property("server.config"), "payara", file));
    }

    private String libraries() {
        String skija = property("skija.home");
        return postgres.isPresent() ? skija + File.pathSeparator + PostgresServer.driver() : skija;
    }

    @Override
    String started() {
        return "ready in";
    }
}
