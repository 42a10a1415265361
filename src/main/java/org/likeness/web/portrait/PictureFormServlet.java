package org.likeness.web.portrait;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.picture.Crop;
import org.likeness.portrait.Description;

/** Takes a member's own picture: a multipart form with the field {@code avatar} and, for a crop, {@code x}, {@code y} and {@code side}. */
abstract class PictureFormServlet extends NewPictureServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger(PictureFormServlet.class.getName());

    /** In bytes; WildFly takes no limit for one of 2 MiB. */
    static final long UNDER_OUR_OWN_CONTROL = 1L << 40;

    /** What of a form is held in memory, in bytes. */
    static final int IN_MEMORY = 256 << 10;

    /** Room for the other fields and the lines between them, in bytes. */
    private static final long AROUND_THE_FILE = 64 << 10;

    /** What becomes of the picture. */
    abstract void take(PictureForm form, HttpServletRequest request, HttpServletResponse response, Account member)
            throws IOException;

    @Override
    protected final void change(HttpServletRequest request, HttpServletResponse response, Account member)
            throws ServletException, IOException {
        if (!hasLengthWithin(settings.maxBytes() + AROUND_THE_FILE, request)) {
            refused(UploadProblem.TOO_MANY_BYTES, request, response);
            return;
        }
        if (!isMultipart(request)) {
            refused(UploadProblem.NOT_A_FORM, request, response);
            return;
        }
        try {
            request.getParts();
        } catch (ServletException | IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a form that cannot be read", e);
            refused(UploadProblem.NOT_A_FORM, request, response);
            return;
        }
        if (!hasToken(request, response)) {
            return;
        }
        Optional<Crop> crop;
        try {
            crop = PictureForm.crop(request);
        } catch (NumberFormatException e) {
            refused(UploadProblem.CROP_OUTSIDE, request, response);
            return;
        }
        Description description;
        try {
            description = PictureForm.description(request);
        } catch (IllegalArgumentException e) {
            refused(UploadProblem.DESCRIPTION, request, response);
            return;
        }
        Part file = request.getPart("avatar");
        var form = new PictureForm(
                () -> bytes(file), crop, PictureForm.original(request.getParameter("original")), description);
        take(form, request, response, member);
    }

    /**
     * Whether the body says that it is no longer. The limits of a multipart configuration would do the same, but close the
     * connection of a browser that is still sending, which then shows an error of its own instead of our message.
     */
    private static boolean hasLengthWithin(long most, HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= most;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static byte[] bytes(@Nullable Part file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes(); // bounded by the length of the form
        } finally {
            file.delete();
        }
    }
}
