package org.likeness.web.portrait;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.likeness.picture.PictureType;

/** The file of a picture as an answer. */
final class PictureFile {
    private PictureFile() {}

    /** Sends it as what its name says, or 404 where it went a moment ago. */
    static void send(Path file, HttpServletResponse response) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // replaced a moment ago
            return;
        }
        boolean png = file.toString().endsWith("." + PictureType.PNG.extension());
        response.setContentType((png ? PictureType.PNG : PictureType.JPEG).mediaType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
