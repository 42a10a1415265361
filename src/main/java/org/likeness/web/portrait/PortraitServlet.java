package org.likeness.web.portrait;

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
import org.likeness.web.support.EntityTag;

/** Serves renditions, which never change: a browser that has one need not ask again for a year. */
@WebServlet("/portraits/*")
public class PortraitServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern FILE = Pattern.compile("[0-9]{1,4}\\.(?:jpg|png)");
    private static final int ID_END = 33;

    @Inject
    private transient PictureFiles files;

    /** For the container only. */
    public PortraitServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Path> file = file(address);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var tag = EntityTag.ofVersion(address.substring(1).replace('/', '-'));
        tag.addTo(response);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        if (tag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        PictureFile.send(file.get(), response);
    }

    /** Of {@code /0123…/80.jpg}; taken apart by hand, as a pattern for all of it would cost a tenth of the answer. */
    private Optional<Path> file(String address) {
        if (address.length() <= ID_END || address.charAt(0) != '/' || address.charAt(ID_END) != '/') {
            return Optional.empty();
        }
        String name = address.substring(ID_END + 1);
        return PictureId.parse(address.substring(1, ID_END))
                .filter(id -> FILE.matcher(name).matches())
                .flatMap(id -> files.find(id, name));
    }
}
