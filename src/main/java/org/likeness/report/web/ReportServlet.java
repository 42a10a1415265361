package org.likeness.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.CurrentMember;
import org.likeness.database.RowId;
import org.likeness.report.Reportables;
import org.likeness.report.Reported;
import org.likeness.report.Reports;
import org.likeness.web.form.CsrfToken;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.guard.Refusal;

/**
 * {@code /report/posts/7}, {@code /report/comments/123}, {@code /report/people/ada} and {@code /report/people/ada/picture}: reports a post,
 * a comment, a profile or a picture to the moderators. {@code /report/sent} thanks.
 */
@WebServlet("/report/*")
public class ReportServlet extends HttpServlet {
    private static final String SENT = "/sent";
    private static final Pattern TEXT = Pattern.compile("/(posts|comments)/(" + RowId.PATTERN + ")");
    private static final Pattern MEMBER = Pattern.compile("/people/([^/]+)(/picture)?");

    /** A hidden field that only spam bots fill in. */
    private static final String HONEYPOT = "topic";

    private static final int UNPROCESSABLE = 422;

    @Inject
    private Reportables reportables;

    @Inject
    private Reports reports;

    @Inject
    private ReportForm form;

    @Inject
    private CurrentMember me;

    @Inject
    private CsrfToken csrf;

    @Inject
    private RateLimit limit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Robots-Tag", "noindex");
        if (SENT.equals(request.getPathInfo())) {
            request.getRequestDispatcher("/WEB-INF/reported.xhtml").forward(request, response);
        } else if (find(request, response).isPresent()) {
            showForm(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var about = find(request, response);
        if (about.isEmpty()) {
            return;
        }
        var member = me.find();
        if (member.isPresent() && !csrf.matches(request.getParameter("csrf"))) {
            Refusal.WRONG_TOKEN.answer(request, response);
            return;
        }
        if (!form.isValid(request)) {
            response.setStatus(UNPROCESSABLE);
            showForm(request, response);
            return;
        }
        String honeypot = request.getParameter(HONEYPOT);
        if (honeypot == null || honeypot.isEmpty()) { // a bot must not know
            var wait = limit.take(
                    Kind.REPORTS,
                    member.map(account -> Caller.member(account.getId())).orElseGet(() -> Caller.at(request)));
            if (wait.isPresent()) {
                Refusal.retryAfter(wait.get(), response);
                response.setStatus(Refusal.TOO_MANY_REQUESTS);
                form.refuse(wait.get(), request);
                showForm(request, response);
                return;
            }
            reports.add(about.get(), countingId(member), form.reason(), form.getWords());
        }
        Redirect.seeOther("/report" + SENT, request, response);
    }

    /** Null for those whose reports do not count for hiding: anybody can register with an email that they do not own. */
    private static @Nullable Long countingId(Optional<Account> member) {
        return member.filter(account -> account.isShown() && account.isConfirmed())
                .map(Account::getId)
                .orElse(null);
    }

    private static void showForm(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/WEB-INF/report.xhtml").forward(request, response);
    }

    /** Fills the form with what the URL names; otherwise answers 404, or 403 to those who would report themselves. */
    private Optional<Reported> find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        var text = TEXT.matcher(path);
        var person = MEMBER.matcher(path);
        var about = text.matches() ? text(text) : person.matches() ? member(person) : Optional.<Reported>empty();
        if (about.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return about;
        }
        if (me.find().filter(member -> about.get().isBy(member.getId())).isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return Optional.empty();
        }
        form.show(about.get());
        return about;
    }

    private Optional<Reported> text(Matcher path) {
        long id = Long.parseLong(path.group(2));
        return path.group(1).equals("posts") ? reportables.post(id) : reportables.comment(id);
    }

    private Optional<Reported> member(Matcher path) {
        return path.group(2) == null ? reportables.profile(path.group(1)) : reportables.picture(path.group(1));
    }
}
