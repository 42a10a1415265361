package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.likeness.account.Account;
import org.likeness.portrait.PortraitUpload;
import org.likeness.storage.PictureId;

/**
 * Shows another square of the portrait that the field {@code picture} names: {@code x}, {@code y} and {@code side} in pixels of the
 * cleaned picture.
 */
@WebServlet("/profile/avatar/crop")
public class AvatarCropServlet extends NewPictureServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient PortraitUpload upload;

    /** For the container only. */
    public AvatarCropServlet() {}

    @Override
    protected void change(HttpServletRequest request, HttpServletResponse response, Account member) throws IOException {
        if (!hasToken(request, response)) {
            return;
        }
        var picture = PictureId.parse(Objects.requireNonNullElse(request.getParameter("picture"), ""));
        var cut = made(
                () -> picture.isPresent() && upload.cut(member.getId(), picture.get(), PictureForm.square(request)),
                request,
                response,
                member);
        if (cut.isPresent() && cut.get()) {
            done("avatar.cropped", request, response, member);
        } else if (cut.isPresent()) {
            refused(UploadProblem.DRAFT_GONE, request, response);
        }
    }
}
