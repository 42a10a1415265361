package org.likeness.web.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Branding;
import org.likeness.config.Settings;
import org.likeness.config.SiteFile;
import org.likeness.drawing.Accent;
import org.likeness.web.page.SentFile;

/** Serves the operator's logo and styles, the icons and the manifest. Browsers cache them for a year if the URL contains their version. */
@WebServlet({
    BrandPaths.LOGO,
    BrandPaths.COLOURS,
    BrandPaths.STYLE,
    BrandPaths.FAVICON,
    BrandPaths.TOUCH_ICON,
    BrandPaths.MANIFEST,
    BrandPaths.ICON_192,
    BrandPaths.ICON_512,
    BrandPaths.MASKABLE_192,
    BrandPaths.MASKABLE_512
})
public class BrandServlet extends HttpServlet {
    private static final int TOUCH_SIDE = 180;

    /** An SVG may have styles of its own, but runs no script and loads nothing. */
    private static final String LOGO_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private final ConcurrentMap<String, SentFile> files = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    @Inject
    private Brand brand;

    @Inject
    private SiteIcons icons;

    @Inject
    private Manifest manifest;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        var file = path.equals(BrandPaths.MANIFEST)
                ? Optional.of(new SentFile("application/manifest+json", manifest.json(request.getParameter("lang"))))
                : file(path);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (path.equals(BrandPaths.LOGO)) {
            response.setHeader("Content-Security-Policy", LOGO_POLICY);
        }
        file.get().send(brand.isVersion(request.getParameter("v")), request, response);
    }

    /** Made when first needed; empty if the operator has none. */
    private Optional<SentFile> file(String path) {
        return Optional.ofNullable(files.computeIfAbsent(path, this::made));
    }

    private @Nullable SentFile made(String path) {
        var branding = settings.branding();
        return switch (path) {
            case BrandPaths.LOGO -> sent(branding.logo());
            case BrandPaths.STYLE -> sent(branding.style());
            case BrandPaths.COLOURS -> colours(branding);
            case BrandPaths.FAVICON -> new SentFile("image/x-icon", icons.favicon());
            case BrandPaths.TOUCH_ICON -> png(new BrandPaths.Icon(TOUCH_SIDE, true));
            default -> {
                var icon = BrandPaths.ICONS.get(path);
                yield icon == null ? null : png(icon);
            }
        };
    }

    private SentFile png(BrandPaths.Icon icon) {
        return new SentFile("image/png", icons.png(icon.side(), icon.isFull()));
    }

    private static @Nullable SentFile sent(@Nullable SiteFile file) {
        if (file == null) {
            return null;
        }
        return new SentFile(file.type().equals("text/css") ? "text/css; charset=utf-8" : file.type(), file.bytes());
    }

    private static @Nullable SentFile colours(Branding branding) {
        String accent = branding.accent();
        return accent == null
                ? null
                : new SentFile("text/css", SiteColours.css(Accent.of(accent)).getBytes(UTF_8));
    }
}
