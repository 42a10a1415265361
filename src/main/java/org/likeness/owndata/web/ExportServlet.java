package org.likeness.owndata.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.CurrentMember;
import org.likeness.owndata.Exports;
import org.likeness.web.form.CsrfToken;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.SiteAddress;
import org.likeness.web.page.Texts;
import org.likeness.web.page.Times;

/** Requests an export of a member's data. */
@WebServlet("/account/export")
public class ExportServlet extends HttpServlet {
    @Inject
    private CurrentMember me;

    @Inject
    private CsrfToken csrf;

    @Inject
    private Exports exports;

    @Inject
    private SiteAddress site;

    @Inject
    private Times times;

    @Inject
    private Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var member = me.find();
        if (member.isEmpty()) {
            Redirect.seeOther("/login", request, response);
        } else if (!csrf.matches(request.getParameter("csrf"))) {
            Refusal.WRONG_TOKEN.answer(request, response);
        } else {
            var texts = Texts.of(request);
            exports.request(member.get().getId(), site.forMessages(request))
                    .ifPresentOrElse(
                            next -> notices.bad(texts.get("data.export.too_soon", times.exact(next, texts.locale()))),
                            () -> notices.good(texts.get("data.export.started")));
            Redirect.seeOther("/account", request, response);
        }
    }
}
