package org.likeness.it;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Another application, from {@code src/test/sample}: compiled and packed with the classes jar of Likeness and no other jar. */
final class SampleWar {
    private static final Path SOURCES = Path.of("src/test/sample");

    private SampleWar() {}

    /** Builds {@code shop.war} in a folder. */
    static Path build(Path folder) throws IOException {
        Path jar = Path.of(ServerProcess.property("likeness.jar"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(jar, classes);
        Path war = folder.resolve("shop.war");
        try (var out = new ZipOutputStream(Files.newOutputStream(war))) {
            addAll(SOURCES.resolve("webapp"), "", out);
            addAll(classes, "WEB-INF/classes/", out);
            add(jar, "WEB-INF/lib/likeness-classes.jar", out);
        }
        return war;
    }

    private static void compile(Path jar, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        List<Path> sources;
        try (Stream<Path> paths = Files.walk(SOURCES.resolve("java"))) {
            sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
        }
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = new ArrayList<>(List.of("-proc:none", "--release", "17", "-d", classes.toString(), "-cp"));
            options.add(jar + File.pathSeparator + platform());
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }

    /** The jar of the Jakarta EE API. */
    private static Path platform() {
        try {
            return Path.of(ApplicationScoped.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addAll(Path folder, String name, ZipOutputStream out) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                add(file, name + folder.relativize(file).toString().replace(File.separatorChar, '/'), out);
            }
        }
    }

    private static void add(Path file, String name, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        Files.copy(file, (OutputStream) out);
        out.closeEntry();
    }
}
