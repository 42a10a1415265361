package org.likeness.avatarserver.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.likeness.avatarserver.AvatarAnswer;
import org.likeness.avatarserver.AvatarAnswers;
import org.likeness.avatarserver.ImageFile;
import org.likeness.config.Settings;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.page.EntityTag;

/** The avatar server. It speaks the protocols of Gravatar and Libravatar, so their clients can be pointed at this site. */
@WebServlet({"/avatar/*", "/avatar.php"})
public class AvatarServlet extends HttpServlet {
    /** For answers that may change in a moment, for example while another server is being asked. */
    private static final String SHORT_CACHING = "public, max-age=5";

    /** The keywords of default images, in the header in which Libravatar lists them. */
    private static final String DEFAULTS = "404 mm mp identicon monsterid wavatar retro robohash blank initials color";

    /** Keeps an SVG file that is opened on its own from running scripts and loading resources. */
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private static final String ESCAPED_AMPERSAND = "&amp;";

    @Inject
    private AvatarAnswers answers;

    @Inject
    private RateLimit rateLimit;

    private String caching = "";

    @Inject
    void configure(Settings settings) {
        caching = "public, " + settings.server().caching();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = answers.to(
                AvatarRequest.parse(path(request), request.getQueryString()),
                () -> rateLimit.take(Kind.UNKNOWN_HASHES, Caller.at(request)).isEmpty());
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Cache-Control", answer.settled() ? caching : SHORT_CACHING);
        if (answer.picture().isPresent()) {
            response.setHeader("X-Avatar-Source", answer.source());
            send(answer.picture().get(), answer.isDated(), request, response);
        } else {
            sendRedirectOrNotFound(answer, response);
        }
    }

    /**
     * The path with parameters that a client appended with <code>&amp;amp;</code> instead of {@code &}: servers cut the path at the semicolon.
     */
    private static String path(HttpServletRequest request) {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        int appended = request.getRequestURI().indexOf(ESCAPED_AMPERSAND);
        return appended < 0 ? path : path + request.getRequestURI().substring(appended);
    }

    private static void send(
            ImageFile picture, boolean isDated, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", SANDBOX);
        var validators = new Validators(EntityTag.ofVersion(picture.version()), picture.since());
        validators.addTo(response);
        if (validators.match(request, isDated)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(picture.mediaType());
        response.setContentLength(picture.bytes().length);
        response.getOutputStream().write(picture.bytes());
    }

    private static void sendRedirectOrNotFound(AvatarAnswer answer, HttpServletResponse response) {
        if (answer.redirect().isPresent()) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", answer.redirect().get());
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        response.setContentLength(0);
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Allow", DEFAULTS);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", "*, Authorization"); // not included in the asterisk
        response.setContentLength(0);
    }
}
