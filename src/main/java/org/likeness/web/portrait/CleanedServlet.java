package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.CurrentMember;
import org.likeness.portrait.PortraitUpload;

/** Shows members the cleaned picture of their own portrait, of which others see a square only. */
@WebServlet("/profile/avatar/cleaned")
public class CleanedServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentMember me;

    @Inject
    private transient PortraitUpload upload;

    /** For the container only. */
    public CleanedServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var member = me.find();
        var file = member.flatMap(each -> upload.cleaned(each.getId()));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "private, no-cache");
        PictureFile.send(file.get(), response);
    }
}
