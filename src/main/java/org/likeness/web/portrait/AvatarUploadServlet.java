package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.Account;
import org.likeness.portrait.PortraitUpload;
import org.likeness.web.support.Texts;

/** Makes a member's own picture their portrait. */
@WebServlet("/profile/avatar")
@MultipartConfig(
        fileSizeThreshold = PictureFormServlet.IN_MEMORY,
        maxRequestSize = PictureFormServlet.UNDER_OUR_OWN_CONTROL)
public class AvatarUploadServlet extends PictureFormServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient PortraitUpload upload;

    /** For the container only. */
    public AvatarUploadServlet() {}

    @Override
    void take(PictureForm form, HttpServletRequest request, HttpServletResponse response, Account member)
            throws IOException {
        var receipt = made(
                () -> upload.upload(member.getId(), form.source(), form.crop(), form.description()),
                request,
                response,
                member);
        if (receipt.isPresent()) {
            String line = form.receipt(receipt.get(), Texts.of(request));
            done("avatar.uploaded", line, request, response, member);
        }
    }
}
