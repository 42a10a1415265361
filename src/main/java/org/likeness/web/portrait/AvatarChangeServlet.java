package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.Account;
import org.likeness.account.CurrentMember;
import org.likeness.avatar.Avatars;
import org.likeness.portrait.Members;
import org.likeness.web.support.CsrfToken;
import org.likeness.web.support.Notices;
import org.likeness.web.support.Problem;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.Refusal;
import org.likeness.web.support.Texts;

/**
 * A change of the avatar of who is signed in. A browser is sent on to the profile page with a message, whoever asks for JSON
 * gets it, or a problem.
 */
abstract class AvatarChangeServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentMember me;

    @Inject
    private transient Avatars avatars;

    @Inject
    private transient Members members;

    @Inject
    private transient CsrfToken csrf;

    @Inject
    private transient Notices notices;

    /** The change itself, begun with the token. */
    protected abstract void change(HttpServletRequest request, HttpServletResponse response, Account member)
            throws ServletException, IOException;

    /** The page that the form stands on. */
    protected String pageOf(HttpServletRequest request) {
        return "/profile";
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var member = me.find();
        if (member.isPresent()) {
            change(request, response, member.get());
        } else if (Problem.wantsJson(request)) {
            Refusal.NOT_SIGNED_IN.answer(request, response);
        } else {
            Redirect.seeOther("/login", request, response);
        }
    }

    /** Whether the form is one of this session's; otherwise the refusal is answered. */
    final boolean hasToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ours = csrf.matches(request.getParameter("csrf"));
        if (!ours) {
            Refusal.WRONG_TOKEN.answer(request, response);
        }
        return ours;
    }

    /** Answers what the member looks like now: with their portrait or without one. */
    final void done(String key, HttpServletRequest request, HttpServletResponse response, Account member)
            throws IOException {
        done(key, "", request, response, member);
    }

    /** @param receipt what was done, in a sentence; may be empty */
    final void done(
            String key, String receipt, HttpServletRequest request, HttpServletResponse response, Account member)
            throws IOException {
        if (Problem.wantsJson(request)) {
            new AvatarJson(avatars, members.person(member), receipt).write(request, response);
        } else {
            seeOther("/profile", Texts.of(request).get(key) + " " + receipt, request, response);
        }
    }

    /** Sends a browser on to a page that begins with good news. */
    final void seeOther(String path, String news, HttpServletRequest request, HttpServletResponse response) {
        notices.good(news.strip());
        Redirect.seeOther(path, request, response);
    }

    final void refused(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Problem.wantsJson(request)) {
            problem.write(response);
        } else {
            notices.bad(problem.detail());
            Redirect.seeOther(pageOf(request), request, response);
        }
    }
}
