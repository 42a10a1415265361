package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.Account;
import org.likeness.account.CurrentMember;
import org.likeness.portrait.PortraitDraft;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.Texts;

/** Keeps a picture as a draft, and shows its owner the draft that waits. */
@WebServlet("/profile/avatar/draft")
@MultipartConfig(
        fileSizeThreshold = PictureFormServlet.IN_MEMORY,
        maxRequestSize = PictureFormServlet.UNDER_OUR_OWN_CONTROL)
public class DraftUploadServlet extends PictureFormServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentMember me;

    @Inject
    private transient PortraitDraft drafts;

    @Inject
    private transient DraftBean bean;

    /** For the container only. */
    public DraftUploadServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (me.find().isEmpty()) {
            Redirect.seeOther("/login", request, response);
        } else if (bean.isWaiting()) {
            response.setHeader("Cache-Control", "private, no-store");
            request.getRequestDispatcher("/WEB-INF/draft.xhtml").forward(request, response);
        } else {
            refused(UploadProblem.DRAFT_GONE, request, response);
        }
    }

    @Override
    void take(PictureForm form, HttpServletRequest request, HttpServletResponse response, Account member)
            throws IOException {
        var kept = made(
                () -> drafts.keep(member.getId(), form.source(), form.crop(), form.description()),
                request,
                response,
                member);
        if (kept.isPresent()) {
            String line = form.receipt(kept.get().receipt(), Texts.of(request));
            shown(kept.get().draft(), "draft.kept", line, request, response);
        }
    }
}
