package org.likeness.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The site's own name and look. Each component is the property {@code likeness.site.} plus the name given here, except the last. Pictures
 * are files in the folder {@code branding} of the data folder.
 *
 * @param name {@code name}: what the site is called, 1 to 60 characters in one line, default {@code Likeness}
 * @param logo {@code logo}: the name of an SVG, PNG or WebP file of at most 256 KiB, shown at the top of every page; null for our logo
 * @param icon {@code icon}: the name of a PNG or WebP file of at most 256 KiB, from which the icons for browsers and home screens are
 *     made; null for the logo, or ours if the logo is an SVG
 * @param accent {@code accent}: the colour of links and buttons, as {@code #rrggbb}; null for our colour
 * @param footer {@code footer}: plain text for the end of every page, up to 200 characters; null for ours
 * @param links {@code links}: up to 8 links for the end of every page, default none
 * @param style the file {@code custom.css} in that folder, up to 64 KiB; null if there is none
 */
public record Branding(
        String name,
        @Nullable SiteFile logo,
        @Nullable SiteFile icon,
        @Nullable String accent,
        @Nullable String footer,
        List<SiteLink> links,
        @Nullable SiteFile style) {
    private static final String DEFAULT_NAME = "Likeness";

    /** Without control characters, and without those that reverse the text around them. */
    private static final Pattern LINE =
            Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]+");

    private static final int MAX_NAME = 60;
    private static final int MAX_FOOTER = 200;
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    static Branding read(SettingsReader reader, Path data) {
        Path folder = data.resolve("branding");
        return new Branding(
                reader.parsed(
                        "site.name", DEFAULT_NAME, text -> line(text, MAX_NAME), "1 to 60 characters in one line"),
                optional(
                        reader,
                        "site.logo",
                        text -> SiteFile.picture(folder, text),
                        "the name of an SVG, PNG or WebP file of at most 256 KiB in " + folder),
                optional(
                        reader,
                        "site.icon",
                        text -> SiteFile.pixels(folder, text),
                        "the name of a PNG or WebP file of at most 256 KiB in " + folder),
                optional(reader, "site.accent", Branding::colour, "a colour like #rgb or #rrggbb"),
                optional(
                        reader,
                        "site.footer",
                        text -> line(text, MAX_FOOTER),
                        "a text of at most 200 characters in one line"),
                reader.parsed(
                        "site.links",
                        List.of(),
                        SiteLink::parse,
                        "a list of up to 8 links, each label=address, with an http or https address or a path that begins with a slash"),
                style(reader, folder.resolve("custom.css")));
    }

    private static <T> @Nullable T optional(
            SettingsReader reader, String name, Function<String, Optional<T>> parser, String allowed) {
        String text = reader.text(name);
        if (text == null) {
            return null;
        }
        var value = parser.apply(text);
        if (value.isEmpty()) {
            reader.report(name, allowed, text);
        }
        return value.orElse(null);
    }

    private static @Nullable SiteFile style(SettingsReader reader, Path file) {
        if (Files.notExists(file)) {
            return null;
        }
        var style = SiteFile.style(file);
        if (style.isEmpty()) {
            reader.report("data/branding/custom.css must be a readable file of at most 64 KiB in UTF-8");
        }
        return style.orElse(null);
    }

    private static Optional<String> line(String text, int most) {
        return Optional.of(text)
                .filter(line -> line.codePointCount(0, line.length()) <= most)
                .filter(line -> LINE.matcher(line).matches());
    }

    /** The colour with six digits, in lower case. */
    private static Optional<String> colour(String text) {
        if (!COLOUR.matcher(text).matches()) {
            return Optional.empty();
        }
        String colour = text.toLowerCase(Locale.ROOT);
        return Optional.of(colour.length() > 4 ? colour : colour.replaceAll("[0-9a-f]", "$0$0"));
    }
}
