package org.likeness.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator may decide, read once at start.
 *
 * <p>Each component is the property {@code likeness.} plus the name given here, found in system properties, environment
 * variables or any other source of MicroProfile Config.
 *
 * @param data {@code data}: the folder that holds the pictures; by default {@code likeness} in the server's own data folder
 * @param url {@code url}: the address of the site as people type it, told at start; unknown where nobody says
 * @param maxBytes {@code upload.max-bytes}: the largest file a member may upload, 1,024 to 67,108,864 bytes, default 10 MiB
 * @param maxPixels {@code upload.max-pixels}: the most pixels such a picture may have, 1 to 200,000,000, default 50 million
 * @param maxSide {@code upload.max-side}: its longest side, 1 to 65,535 pixels, default 10,000
 * @param pictureEngine {@code pictures.engine}: {@code auto} (default: Skia where it runs), {@code skia} or {@code portable}
 * @param picturesAtOnce {@code pictures.at-once}: how many uploads are worked on at the same time, 1 to 64, by default the
 *     number of processors
 * @param importHosts {@code import.trusted-hosts}: hosts, {@code name} or {@code name:port}, from which members may import a
 *     picture although they are not public, default none
 * @param avatars where avatars come from
 * @param server how the avatar server answers
 * @param discussion who may comment, and who looks after it
 * @param rememberMe {@code remember-me.days}: how long "keep me signed in" holds, 1 to 365 days, default 30
 * @param limits how often something may be done
 */
public record Settings(
        Path data,
        @Nullable URI url,
        long maxBytes,
        long maxPixels,
        int maxSide,
        String pictureEngine,
        int picturesAtOnce,
        Set<String> importHosts,
        AvatarSettings avatars,
        ServerSettings server,
        DiscussionSettings discussion,
        Duration rememberMe,
        LimitSettings limits) {

    /**
     * Reads all settings, or tells all that is wrong with them at once.
     *
     * @param source the text of a property by its full name, null where nobody set it
     * @throws InvalidSettingsException when one or more values are out of their limits; the message has a line for each
     */
    public static Settings read(Function<String, @Nullable String> source) {
        var reader = new SettingsReader(source);
        var settings = new Settings(
                reader.path("data", defaultData(source)),
                reader.baseUrl("url"),
                reader.number("upload.max-bytes", 10 << 20, 1 << 10, 64 << 20),
                reader.number("upload.max-pixels", 50_000_000, 1, 200_000_000),
                (int) reader.number("upload.max-side", 10_000, 1, 65_535),
                reader.choice("pictures.engine", List.of("auto", "skia", "portable")),
                (int) reader.number("pictures.at-once", Runtime.getRuntime().availableProcessors(), 1, 64),
                reader.hosts("import.trusted-hosts"),
                AvatarSettings.read(reader),
                ServerSettings.read(reader),
                DiscussionSettings.read(reader),
                Duration.ofDays(reader.number("remember-me.days", 30, 1, 365)),
                LimitSettings.read(reader));
        reader.requireAllRight();
        return settings;
    }

    private static Path defaultData(Function<String, @Nullable String> source) {
        for (String serverFolder : List.of("jboss.server.data.dir", "com.sun.aas.instanceRoot")) {
            String folder = source.apply(serverFolder);
            if (folder != null) {
                return Path.of(folder, "likeness");
            }
        }
        return Path.of("likeness").toAbsolutePath();
    }
}
