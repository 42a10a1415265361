package org.likeness.web.server;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.likeness.config.Settings;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.server.Answer;
import org.likeness.server.Answers;
import org.likeness.server.PictureFile;
import org.likeness.web.support.EntityTag;

/** The avatar server: answers as Gravatar and Libravatar do, so that every client of theirs can be pointed at this site. */
@WebServlet("/avatar/*")
public class AvatarServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** While another server is being asked: the next answer may be another one. */
    private static final String FOR_SECONDS = "public, max-age=5";

    /** The defaults that can be drawn here, as Libravatar tells them. */
    private static final String DEFAULTS = "404 mm mp identicon monsterid wavatar retro robohash blank initials color";

    /** An SVG that is opened by itself runs nothing and loads nothing. */
    private static final String ONLY_PIXELS = "default-src 'none'; sandbox";

    @Inject
    private transient Answers answers;

    private String forLong = "";

    /** For the container only. */
    public AvatarServlet() {}

    @Inject
    void use(Settings settings) {
        forLong = "public, " + settings.server().caching();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        var answer = answers.to(AvatarRequest.parse(path, request.getQueryString()));
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Cache-Control", answer.settled() ? forLong : FOR_SECONDS);
        if (answer.picture().isPresent()) {
            response.setHeader("X-Avatar-Source", answer.source());
            send(answer.picture().get(), answer.isDated(), request, response);
        } else {
            sendElsewhere(answer, response);
        }
    }

    private static void send(
            PictureFile picture, boolean isDated, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", ONLY_PIXELS);
        var known = new Validators(EntityTag.ofVersion(picture.version()), picture.since());
        known.addTo(response);
        if (known.match(request, isDated)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(picture.mediaType());
        response.setContentLength(picture.bytes().length);
        response.getOutputStream().write(picture.bytes());
    }

    private static void sendElsewhere(Answer answer, HttpServletResponse response) {
        if (answer.elsewhere().isPresent()) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", answer.elsewhere().get());
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
        response.setContentLength(0);
    }
}
