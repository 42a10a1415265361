package org.likeness.web.portrait;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The file of a picture as an answer. */
final class PictureFile {
    private PictureFile() {}

    /** Sends it, or 404 where it went a moment ago. */
    static void send(Path file, HttpServletResponse response) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // replaced a moment ago
            return;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
