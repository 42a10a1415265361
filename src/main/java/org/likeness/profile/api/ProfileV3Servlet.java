package org.likeness.profile.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * Gravatar's REST API: {@code /v3/profiles/ada}, {@code /v3/profiles/ada/inferred-interests} and {@code /v3/qr-code/ada}, with a
 * username or a hash. All other paths below {@code /v3} get 404 in JSON.
 *
 * @see <a href="https://docs.gravatar.com/rest/getting-started/">Gravatar's REST API</a>
 */
@WebServlet("/v3/*")
public class ProfileV3Servlet extends ProfileServlet {
    private static final int NAME = 2;

    @Inject
    private PublicProfiles profiles;

    @Override
    protected Optional<ProfileFormat> format(HttpServletRequest request) {
        String[] parts = parts(request);
        if (parts.length <= NAME) {
            return Optional.empty();
        }
        parts[NAME] = "*";
        return switch (String.join("/", parts)) {
            case "/profiles/*" -> Optional.of(new ProfileJson());
            case "/profiles/*/inferred-interests" -> Optional.of(new InferredInterests());
            case "/qr-code/*" -> Optional.of(new V3QrCode(QrCode.requested(request.getQueryString())));
            default -> Optional.empty();
        };
    }

    @Override
    protected ProfileFormat errorFormat(HttpServletRequest request) {
        return new ProfileJson();
    }

    @Override
    protected ProfileRefusal noFormatReason() {
        return ProfileRefusal.UNKNOWN_ADDRESS;
    }

    @Override
    protected Optional<PublicProfile> find(HttpServletRequest request) {
        return profiles.byName(parts(request)[NAME], request);
    }

    /** The parts of the path; the first is empty. */
    private static String[] parts(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getPathInfo(), "").split("/", -1);
    }
}
