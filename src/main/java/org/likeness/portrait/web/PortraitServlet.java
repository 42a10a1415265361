package org.likeness.portrait.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;
import org.likeness.web.page.EntityTag;

/** Serves renditions. They never change under their URL, so browsers keep them for a year. */
@WebServlet("/portraits/*")
public class PortraitServlet extends HttpServlet {
    private static final Pattern FILE = Pattern.compile("[0-9]{1,4}\\.(?:jpg|png)");
    private static final int ID_END = 33;

    @Inject
    private PictureFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Path> file = file(path);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var tag = EntityTag.ofVersion(path.substring(1).replace('/', '-'));
        tag.addTo(response);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        if (tag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        ImageResponse.send(file.get(), response);
    }

    /** Parses {@code /0123…/80.jpg} by hand; a pattern for all of it would take a tenth of the response time. */
    private Optional<Path> file(String path) {
        if (path.length() <= ID_END || path.charAt(0) != '/' || path.charAt(ID_END) != '/') {
            return Optional.empty();
        }
        String name = path.substring(ID_END + 1);
        return PictureId.parse(path.substring(1, ID_END))
                .filter(id -> FILE.matcher(name).matches())
                .flatMap(id -> files.find(id, name));
    }
}
