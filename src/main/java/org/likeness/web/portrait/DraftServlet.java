package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.portrait.Description;
import org.likeness.portrait.PortraitDraft;
import org.likeness.storage.PictureId;

/** What a member decides about the draft that the field {@code draft} names: it is used, thrown away, or shows another square. */
@WebServlet({"/profile/avatar/draft/use", "/profile/avatar/draft/discard", "/profile/avatar/draft/crop"})
public class DraftServlet extends NewPictureServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient PortraitDraft drafts;

    /** For the container only. */
    public DraftServlet() {}

    @Override
    protected String pageOf(HttpServletRequest request) {
        return request.getServletPath().endsWith("/crop") ? DRAFT_PAGE : super.pageOf(request);
    }

    @Override
    protected void change(HttpServletRequest request, HttpServletResponse response, Account member) throws IOException {
        if (!hasToken(request, response)) {
            return;
        }
        var draft = PictureId.parse(Objects.requireNonNullElse(request.getParameter("draft"), ""));
        if (draft.isEmpty()) {
            refused(UploadProblem.DRAFT_GONE, request, response);
            return;
        }
        switch (request.getServletPath()) {
            case "/profile/avatar/draft/use" -> use(draft.get(), request, response, member);
            case "/profile/avatar/draft/crop" -> crop(draft.get(), request, response, member);
            default -> {
                drafts.discard(member.getId(), draft.get());
                done("draft.discarded", request, response, member);
            }
        }
    }

    private void use(PictureId draft, HttpServletRequest request, HttpServletResponse response, Account member)
            throws IOException {
        Optional<Description> description;
        try {
            boolean said = request.getParameter("words") != null;
            description = said ? Optional.of(PictureForm.description(request)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            refused(UploadProblem.DESCRIPTION, request, response);
            return;
        }
        var used = made(
                () -> {
                    drafts.use(member.getId(), draft, description);
                    return draft;
                },
                request,
                response,
                member);
        if (used.isPresent()) {
            done("draft.used", request, response, member);
        }
    }

    private void crop(PictureId draft, HttpServletRequest request, HttpServletResponse response, Account member)
            throws IOException {
        var cut = made(() -> drafts.cut(member.getId(), draft, PictureForm.square(request)), request, response, member);
        if (cut.isPresent()) {
            shown(cut.get(), "avatar.cropped", "", request, response);
        }
    }
}
