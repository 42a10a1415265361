package org.likeness.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro with the commands of {@code server-config/payara}. */
final class PayaraMicro extends ServerProcess {

    PayaraMicro(Path folder, Application application) {
        super(folder, application);
    }

    @Override
    List<String> command(List<String> systemProperties) throws IOException {
        Path root = folder.resolve("payara");
        TestFiles.deleteAll(root); // else it serves what it had deployed before, until it deploys that again
        Path commands = folder.resolve("commands.asadmin");
        Files.writeString(
                commands,
                Files.readString(Path.of(property("server.config"), "payara", "micro.asadmin"))
                        + "set configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.address=127.0.0.1\n");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
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
                property("skija.home"),
                "--deploy",
                application.war().toString(),
                "--contextroot",
                application.path()));
        return command;
    }

    @Override
    String started() {
        return "ready in";
    }
}
