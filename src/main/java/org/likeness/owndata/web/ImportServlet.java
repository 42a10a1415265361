package org.likeness.owndata.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.likeness.account.Account;
import org.likeness.account.CurrentMember;
import org.likeness.owndata.ImportException;
import org.likeness.owndata.OwnDataImport;
import org.likeness.web.body.ReceivedForm;
import org.likeness.web.body.UploadedFile;
import org.likeness.web.form.CsrfToken;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/** Imports an archive that another Likeness has exported. The account page then shows what was imported, and what was not. */
@WebServlet("/account/import")
public class ImportServlet extends HttpServlet {
    private static final Logger LOG = System.getLogger(ImportServlet.class.getName());

    @Inject
    private CurrentMember me;

    @Inject
    private CsrfToken csrf;

    @Inject
    private OwnDataImport imports;

    @Inject
    private MemberRules rules;

    @Inject
    private RateLimit limit;

    @Inject
    private Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var member = me.find();
        var form = ReceivedForm.of(request);
        var texts = Texts.of(request);
        if (member.isEmpty()) {
            Redirect.seeOther("/login", request, response);
            return;
        }
        if (form.retryAfter().isPresent()) { // nothing was read, so there is no token
            refuse(form.retryAfter().get(), texts);
        } else if (form.refusal().isPresent()) {
            boolean large = form.refusal().get() == Refusal.TOO_LARGE;
            notices.bad(texts.get(large ? "data.import.too_large" : "data.import.not_a_form"));
        } else if (!csrf.matches(request.getParameter("csrf"))) {
            Refusal.WRONG_TOKEN.answer(request, response);
            return;
        } else {
            receive(form, member.get(), texts);
        }
        Redirect.seeOther("/account", request, response);
    }

    private void receive(ReceivedForm form, Account member, Texts texts) {
        var file = form.files().get("archive");
        if (file == null || file.isEmpty()) {
            notices.bad(texts.get("data.import.no_file"));
            return;
        }
        limit.take(Kind.UPLOADS, Caller.member(member.getId()))
                .ifPresentOrElse(wait -> refuse(wait, texts), () -> importFrom(file, member, texts));
    }

    private void importFrom(UploadedFile file, Account member, Texts texts) {
        try {
            var receipt = imports.importInto(member.getId(), file::stream, rules.of(member));
            notices.good(ImportText.of(receipt, texts));
        } catch (ImportException e) {
            LOG.log(Level.DEBUG, "archive refused", e);
            notices.bad(texts.get(e.reason().key()));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "an archive could not be imported", e);
            notices.bad(texts.get("data.import.failed"));
        }
    }

    private void refuse(Duration wait, Texts texts) {
        notices.bad(texts.get("data.import.too_often", wait.toSeconds()));
    }
}
