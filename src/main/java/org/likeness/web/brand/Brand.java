package org.likeness.web.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Branding;
import org.likeness.config.Settings;
import org.likeness.config.SiteFile;
import org.likeness.config.SiteLink;
import org.likeness.web.page.Assets;
import org.likeness.web.page.EntityTag;

/** The name of the site, and the URLs of what shows its look, for pages. */
@Singleton
@Named
public class Brand {
    private static final int VERSION_DIGITS = 16;

    private final Branding branding;
    private final String contextPath;
    private final String ourLogo;
    private final String version;

    @Inject
    Brand(Settings settings, Assets assets, ServletContext application) {
        this.branding = settings.branding();
        this.contextPath = application.getContextPath();
        this.ourLogo = assets.of("logo.svg");
        this.version = version(branding, ourLogo);
    }

    public String getName() {
        return branding.name();
    }

    public String getLogo() {
        return branding.logo() == null ? ourLogo : url(BrandPaths.LOGO);
    }

    /** The media type of the logo. */
    public String getLogoType() {
        return branding.logo() == null ? "image/svg+xml" : branding.logo().type();
    }

    public String getFavicon() {
        return url(BrandPaths.FAVICON);
    }

    public String getTouchIcon() {
        return url(BrandPaths.TOUCH_ICON);
    }

    /** @param language of the page, as in its attribute {@code lang} */
    public String manifest(String language) {
        return contextPath + BrandPaths.MANIFEST + "?lang=" + language + "&v=" + version;
    }

    /** The stylesheets that come after ours. */
    public List<String> getStyles() {
        var styles = new ArrayList<String>();
        if (branding.accent() != null) {
            styles.add(url(BrandPaths.COLOURS));
        }
        if (branding.style() != null) {
            styles.add(url(BrandPaths.STYLE));
        }
        return styles;
    }

    /** The operator's text for the footer; null for ours. */
    public @Nullable String getFooter() {
        return branding.footer();
    }

    public List<SiteLink> getLinks() {
        return branding.links();
    }

    /** The URL of a file of the site. It changes when anything about its look changes. */
    String url(String path) {
        return contextPath + path + "?v=" + version;
    }

    boolean isVersion(@Nullable String asked) {
        return version.equals(asked);
    }

    private static String version(Branding branding, String ourLogo) {
        var texts = branding.name() + "\n" + branding.accent() + "\n" + ourLogo;
        return EntityTag.of(
                        texts.getBytes(UTF_8),
                        bytes(branding.logo()),
                        new byte[1],
                        bytes(branding.icon()),
                        new byte[1],
                        bytes(branding.style()))
                .text()
                .substring(1, 1 + VERSION_DIGITS);
    }

    private static byte[] bytes(@Nullable SiteFile file) {
        return file == null ? new byte[0] : file.bytes();
    }
}
