package org.likeness.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All settings, read once at start.
 *
 * <p>Each component is the property {@code likeness.} plus the name given here. It comes from system properties, environment
 * variables or any other source of MicroProfile Config.
 *
 * @param data {@code data}: the folder of the pictures; by default {@code likeness} in the server's own data folder
 * @param url {@code url}: the public address of the site; null if not set
 * @param timeZone {@code time-zone}: the time zone of times on pages without script and in mails, such as {@code Europe/Berlin}, default
 *     {@code UTC}
 * @param maxBytes {@code upload.max-bytes}: the size limit of an uploaded file, 1,024 to 67,108,864 bytes, default 10 MiB
 * @param maxPixels {@code upload.max-pixels}: the most pixels of an uploaded picture, 1 to 200,000,000, default 50 million
 * @param maxSide {@code upload.max-side}: its longest side, 1 to 65,535 pixels, default 10,000
 * @param pictureEngine {@code pictures.engine}: {@code auto} (default: Skia where it runs), {@code skia} or {@code portable}
 * @param heif {@code pictures.heif}: the command of libheif that converts HEIC and AVIF pictures; {@code auto} (default: {@code heif-dec} or
 *     {@code heif-convert}, if it is on the {@code PATH}), {@code off}, or its absolute path
 * @param picturesAtOnce {@code pictures.at-once}: how many uploads are processed at a time, 1 to 64, by default the number of
 *     processors
 * @param disk the disk space for pictures of members
 * @param importHosts {@code import.trusted-hosts}: the hosts, {@code name} or {@code name:port}, from which members may import a
 *     picture although they have no public address, default none
 * @param branding the site's own name and look
 * @param avatars where avatars come from
 * @param server the avatar server
 * @param discussion comments and moderation
 * @param mail how email is sent
 * @param accounts how people get an account
 * @param rememberMe {@code remember-me.days}: how long "keep me signed in" lasts, 1 to 365 days, default 30
 * @param limits rate limits
 */
public record Settings(
        Path data,
        @Nullable URI url,
        ZoneId timeZone,
        long maxBytes,
        long maxPixels,
        int maxSide,
        EngineChoice pictureEngine,
        String heif,
        int picturesAtOnce,
        DiskSettings disk,
        Set<String> importHosts,
        Branding branding,
        AvatarSettings avatars,
        ServerSettings server,
        DiscussionSettings discussion,
        MailSettings mail,
        AccountSettings accounts,
        Duration rememberMe,
        LimitSettings limits) {
    /** The values of {@code pictures.heif} that are no paths. */
    public static final String HEIF_AUTO = "auto";

    public static final String HEIF_OFF = "off";

    /** Whether the public address of the site is an https address. */
    public boolean isSecure() {
        return url != null && "https".equalsIgnoreCase(url.getScheme());
    }

    /** Where messages become files if there is no mail server. */
    public Path mailFolder() {
        return data.resolve("mail");
    }

    /** Where an operator puts languages, and texts instead of ours. */
    public Path textsFolder() {
        return data.resolve("texts");
    }

    /**
     * Reads all settings.
     *
     * @param source returns the value of a property by its full name, null if it is not set
     * @throws InvalidSettingsException when one or more settings are invalid; the message has a line for each
     */
    public static Settings read(Function<String, @Nullable String> source) {
        return read(new SettingsReader(source), source);
    }

    /** The values of all settings by their full names, with those of secrets hidden. */
    static Map<String, String> values(Function<String, @Nullable String> source) {
        var reader = new SettingsReader(source);
        read(reader, source);
        return reader.values().all();
    }

    private static Settings read(SettingsReader reader, Function<String, @Nullable String> source) {
        Path data = reader.path("data", defaultData(source));
        var branding = Branding.read(reader, data);
        var mail = MailSettings.read(reader, branding.name());
        var settings = new Settings(
                data,
                reader.baseUrl("url"),
                reader.parsed("time-zone", ZoneId.of("UTC"), Settings::zone, "a time zone, for example Europe/Berlin"),
                reader.number("upload.max-bytes", 10 << 20, 1 << 10, 64 << 20),
                reader.number("upload.max-pixels", 50_000_000, 1, 200_000_000),
                (int) reader.number("upload.max-side", 10_000, 1, 65_535),
                reader.choice("pictures.engine", List.of(EngineChoice.values())),
                reader.parsed(
                        "pictures.heif", HEIF_AUTO, Settings::heif, "auto, off or the absolute path of a command"),
                (int) reader.number("pictures.at-once", Runtime.getRuntime().availableProcessors(), 1, 64),
                DiskSettings.read(reader),
                reader.hosts("import.trusted-hosts"),
                branding,
                AvatarSettings.read(reader),
                ServerSettings.read(reader),
                DiscussionSettings.read(reader),
                mail,
                AccountSettings.read(reader, mail.host() != null),
                Duration.ofDays(reader.number("remember-me.days", 30, 1, 365)),
                LimitSettings.read(reader));
        reader.requireValid();
        return settings;
    }

    private static Optional<ZoneId> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    private static Optional<String> heif(String text) {
        return Optional.of(text)
                .filter(value -> value.equals(HEIF_AUTO)
                        || value.equals(HEIF_OFF)
                        || (value.startsWith("/") && Files.isExecutable(Path.of(value))));
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
