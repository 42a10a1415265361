package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.Account;
import org.likeness.portrait.PortraitUpload;

/** Shows another square of a member's portrait: {@code x}, {@code y} and {@code side} in pixels of the cleaned picture. */
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
        var cut = made(() -> upload.cut(member.getId(), PictureForm.square(request)), request, response, member);
        if (cut.isPresent() && cut.get()) {
            done("avatar.cropped", request, response, member);
        } else if (cut.isPresent()) {
            refused(UploadProblem.DRAFT_GONE, request, response);
        }
    }
}
