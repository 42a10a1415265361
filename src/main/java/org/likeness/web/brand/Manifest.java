package org.likeness.web.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.ServletContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Branding;
import org.likeness.config.Settings;

/**
 * Describes the site to browsers that put it on a home screen.
 *
 * @see <a href="https://www.w3.org/TR/appmanifest/">Web Application Manifest</a>
 */
@Singleton
class Manifest {
    /** The colours of our stylesheet: the accent, and the ground of light pages. */
    private static final String ACCENT = "#4b46d6";

    private static final String GROUND = "#f6f6f9";

    /** What fits below an icon. */
    private static final int SHORT = 12;

    private final Branding branding;
    private final Brand brand;
    private final String home;

    @Inject
    Manifest(Settings settings, Brand brand, ServletContext application) {
        this.branding = settings.branding();
        this.brand = brand;
        this.home = application.getContextPath() + "/";
    }

    /** @param language a language tag; null for English */
    byte[] json(@Nullable String language) {
        String tag = language == null ? "en" : Locale.forLanguageTag(language).toLanguageTag();
        return Json.createObjectBuilder()
                .add("name", branding.name())
                .add("short_name", shortName(branding.name()))
                .add("lang", tag)
                .add("dir", "auto")
                .add("id", home)
                .add("start_url", home)
                .add("scope", home)
                .add("display", "minimal-ui")
                .add("background_color", GROUND)
                .add("theme_color", branding.accent() == null ? ACCENT : branding.accent())
                .add("icons", icons())
                .build()
                .toString()
                .getBytes(UTF_8);
    }

    private JsonArrayBuilder icons() {
        var icons = Json.createArrayBuilder();
        BrandPaths.ICONS.forEach((path, icon) -> icons.add(Json.createObjectBuilder()
                .add("src", brand.url(path))
                .add("sizes", icon.side() + "x" + icon.side())
                .add("type", "image/png")
                .add("purpose", icon.isFull() ? "maskable" : "any")));
        return icons;
    }

    /** The first words of the name that are short enough, or its first letters. */
    static String shortName(String name) {
        if (name.codePointCount(0, name.length()) <= SHORT) {
            return name;
        }
        String beginning = name.substring(0, name.offsetByCodePoints(0, SHORT + 1));
        int blank = beginning.lastIndexOf(' ');
        return blank > 0 ? beginning.substring(0, blank).strip() : name.substring(0, name.offsetByCodePoints(0, SHORT));
    }
}
