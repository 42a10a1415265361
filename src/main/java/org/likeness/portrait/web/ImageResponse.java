package org.likeness.portrait.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.likeness.picture.PictureType;

/** Sends the file of a picture. */
final class ImageResponse {
    private ImageResponse() {}

    /** Sends 404 if the file was just deleted. */
    static void send(Path file, HttpServletResponse response) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean png = file.toString().endsWith("." + PictureType.PNG.extension());
        response.setContentType((png ? PictureType.PNG : PictureType.JPEG).mediaType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
