package org.likeness.web.guard;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.config.AvatarSettings.Remote;
import org.likeness.config.Settings;

/**
 * The security headers of every response. Scripts, styles and forms must come from this site, nothing is inline, and pages cannot be framed.
 * Images may come from other servers if the operator allows it. A site with an HTTPS address gets HSTS.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
@Singleton
public class SecurityHeaders {
    /** Browser features, none of which this site needs. */
    private static final String NO_FEATURES = Stream.of(
                    "accelerometer",
                    "autoplay",
                    "browsing-topics",
                    "camera",
                    "display-capture",
                    "encrypted-media",
                    "fullscreen",
                    "gamepad",
                    "geolocation",
                    "gyroscope",
                    "hid",
                    "idle-detection",
                    "local-fonts",
                    "magnetometer",
                    "microphone",
                    "midi",
                    "payment",
                    "picture-in-picture",
                    "publickey-credentials-get",
                    "screen-wake-lock",
                    "serial",
                    "storage-access",
                    "usb",
                    "window-management",
                    "xr-spatial-tracking")
            .map(feature -> feature + "=()")
            .collect(Collectors.joining(", "));

    private final Map<String, String> headers;

    @Inject
    SecurityHeaders(Settings settings) {
        headers = headers(settings);
    }

    public void addTo(HttpServletResponse response) {
        headers.forEach(response::setHeader);
    }

    static Map<String, String> headers(Settings settings) {
        var headers = new LinkedHashMap<String, String>();
        // Federated servers, and those they redirect to, can be anywhere.
        String pictures = settings.avatars().remote() == Remote.DIRECT ? "'self' https: http:" : "'self'";
        headers.put(
                "Content-Security-Policy",
                "default-src 'self'; img-src " + pictures
                        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", NO_FEATURES);
        if (settings.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }
}
