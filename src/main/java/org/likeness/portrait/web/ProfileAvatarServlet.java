package org.likeness.portrait.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.account.CurrentMember;
import org.likeness.fetch.FetchException;
import org.likeness.picture.PictureException;
import org.likeness.portrait.DraftGoneException;
import org.likeness.portrait.PortraitUpload;
import org.likeness.web.form.CsrfToken;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;

/** Everything at and below {@code /profile/avatar}: members change their own avatar. The package description lists the actions. */
@WebServlet("/profile/avatar/*")
public class ProfileAvatarServlet extends HttpServlet {
    private static final String DRAFT_CROP = "/draft/crop";

    @Inject
    private CurrentMember me;

    @Inject
    private CsrfToken csrf;

    @Inject
    private AvatarActions actions;

    @Inject
    private AvatarResponses responses;

    @Inject
    private DraftBean draft;

    @Inject
    private PortraitUpload portraits;

    @FunctionalInterface
    private interface Action {
        AvatarActions.Result run(PictureForm form, Account member)
                throws UploadRefusedException, FetchException, PictureException, DraftGoneException, IOException;
    }

    private Optional<Action> action(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "" -> actions::upload;
                    case "/crop" -> actions::crop;
                    case "/import" -> actions::importFromAddress;
                    case "/remove" -> actions::remove;
                    case "/draft" -> actions::keepDraft;
                    case DRAFT_CROP -> actions::cropDraft;
                    case "/draft/use" -> actions::useDraft;
                    case "/draft/discard" -> actions::discardDraft;
                    default -> null;
                });
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (path(request)) {
            case "/draft" -> showDraft(request, response);
            case "/cleaned" -> sendCropSource(response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        var action = action(path);
        var member = me.find();
        if (action.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (member.isEmpty()) {
            responses.notSignedIn(request, response);
        } else {
            String page = path.equals(DRAFT_CROP) ? AvatarResponses.DRAFT_PAGE : AvatarResponses.PROFILE_PAGE;
            change(action.get(), member.get(), page, request, response);
        }
    }

    private void change(
            Action action, Account member, String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = new PictureForm(request);
        if (form.refusal().isPresent()) { // nothing was read, so there is no token
            responses.refused(form.refusal().get(), page, request, response);
            return;
        }
        if (!csrf.matches(request.getParameter("csrf"))) {
            Refusal.WRONG_TOKEN.answer(request, response);
            return;
        }
        AvatarActions.Result result;
        try {
            result = action.run(form, member);
        } catch (UploadRefusedException | FetchException | PictureException | DraftGoneException | IOException e) {
            responses.refused(UploadRefusedException.of(e), page, request, response);
            return;
        }
        responses.done(result, member, request, response);
    }

    private void showDraft(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (me.find().isEmpty()) {
            Redirect.seeOther("/login", request, response);
        } else if (draft.isPending()) {
            response.setHeader("Cache-Control", "private, no-store");
            request.getRequestDispatcher("/WEB-INF/draft.xhtml").forward(request, response);
        } else {
            var gone = new UploadRefusedException(UploadRefusal.DRAFT_GONE);
            responses.refused(gone, AvatarResponses.PROFILE_PAGE, request, response);
        }
    }

    /** Members alone see all of their picture; everybody else sees a square of it. */
    private void sendCropSource(HttpServletResponse response) throws IOException {
        var file = me.find().flatMap(member -> portraits.cropSource(member.getId()));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "private, no-cache");
        ImageResponse.send(file.get(), response);
    }

    private static String path(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
