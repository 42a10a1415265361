package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;
import org.likeness.web.support.EntityTag;

/** Serves renditions, which never change: a browser that has one need not ask again for a year. */
@WebServlet("/portraits/*")
public class PortraitServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{32})/([0-9]{1,4}\\.(jpg|png))");

    @Inject
    private transient PictureFiles files;

    /** For the container only. */
    public PortraitServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address =
                ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Path> file =
                address.matches() ? files.find(new PictureId(address.group(1)), address.group(2)) : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var tag = new EntityTag("\"" + address.group(1) + "-" + address.group(2) + "\"");
        tag.addTo(response);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        if (tag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        PictureFile.send(file.get(), response);
    }
}
