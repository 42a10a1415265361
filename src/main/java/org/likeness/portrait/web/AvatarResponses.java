package org.likeness.portrait.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.likeness.account.Account;
import org.likeness.avatar.Avatars;
import org.likeness.config.Settings;
import org.likeness.gravatar.AvatarSize;
import org.likeness.picture.Pipeline;
import org.likeness.portrait.Draft;
import org.likeness.portrait.Members;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Problem;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/** Answers a change of an avatar: with JSON if the client asks for it, otherwise with a redirect to a page that shows a message. */
@Singleton
class AvatarResponses {
    private static final Logger LOG = System.getLogger(AvatarResponses.class.getName());

    static final String PROFILE_PAGE = "/profile";
    static final String DRAFT_PAGE = "/profile/avatar/draft";

    private final Settings settings;
    private final Avatars avatars;
    private final Members members;
    private final Notices notices;

    @Inject
    AvatarResponses(Settings settings, Avatars avatars, Members members, Notices notices) {
        this.settings = settings;
        this.avatars = avatars;
        this.members = members;
        this.notices = notices;
    }

    void done(AvatarActions.Result result, Account member, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Problem.wantsJson(request)) {
            var json = result.draft().map(draft -> json(draft, request)).orElseGet(() -> json(member, request));
            write(json.add("receipt", result.receipt()), response);
        } else {
            String text = Texts.of(request).get(result.key()) + " " + result.receipt();
            notices.good(text.strip());
            Redirect.seeOther(result.draft().isPresent() ? DRAFT_PAGE : PROFILE_PAGE, request, response);
        }
    }

    /** @param page the page of the form, within this site */
    void refused(UploadRefusedException why, String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.log(why.refusal() == UploadRefusal.NOT_KEPT ? Level.ERROR : Level.DEBUG, "avatar not changed", why);
        why.retryAfter().ifPresent(wait -> Refusal.retryAfter(wait, response));
        var problem = why.refusal().problem(settings, why.format(), request);
        if (Problem.wantsJson(request)) {
            problem.write(response);
        } else {
            notices.bad(problem.detail());
            Redirect.seeOther(page, request, response);
        }
    }

    void notSignedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Problem.wantsJson(request)) {
            Refusal.NOT_SIGNED_IN.answer(request, response);
        } else {
            Redirect.seeOther("/login", request, response);
        }
    }

    private JsonObjectBuilder json(Account member, HttpServletRequest request) {
        var person = members.person(member);
        var renditions = Json.createObjectBuilder();
        for (int side : Pipeline.SIDES) {
            var avatar = avatars.of(person, new AvatarSize(side)).within(request.getContextPath());
            renditions.add(Integer.toString(side), avatar.src());
        }
        var source = avatars.of(person, AvatarSize.STANDARD).source();
        return Json.createObjectBuilder().add("source", source.word()).add("renditions", renditions);
    }

    private static JsonObjectBuilder json(Draft draft, HttpServletRequest request) {
        var picture = draft.picture();
        var renditions = Json.createObjectBuilder();
        for (int side : picture.sides()) {
            renditions.add(Integer.toString(side), request.getContextPath() + picture.address(side));
        }
        return Json.createObjectBuilder().add("draft", draft.id().hex()).add("renditions", renditions);
    }

    private static void write(JsonObjectBuilder json, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(json.build());
    }
}
