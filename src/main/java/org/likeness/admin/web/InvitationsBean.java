package org.likeness.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Invitation;
import org.likeness.account.Invitations;
import org.likeness.account.PlainLine;
import org.likeness.account.RegistrationMode;
import org.likeness.database.Page;
import org.likeness.database.RowId;
import org.likeness.web.form.FieldErrors;
import org.likeness.web.page.SiteAddress;
import org.likeness.web.page.Texts;

/** The list of invitations, the form for a new one, and the link of one that was just made. */
@RequestScoped
@Named
public class InvitationsBean {
    private static final int PAGE_SIZE = 50;

    /** An invitation on the page. */
    public record Row(long id, int used, int uses, Instant expires, String note, boolean valid) {}

    private final Invitations invitations;
    private final RegistrationMode mode;
    private final FieldErrors fieldErrors;
    private final SiteAddress site;
    private final Clock clock;

    @Pattern(regexp = "[1-9][0-9]{0,2}|1000", message = "{likeness.invitation.uses}")
    private String uses = "1";

    @Pattern(regexp = "[1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-5]", message = "{likeness.invitation.days}")
    private String days = "14";

    @Size(max = Invitations.MAX_NOTE, message = "{likeness.text.long}")
    @PlainLine
    private String note = "";

    private Map<String, String> errors = Map.of();
    private List<Row> rows = List.of();
    private String link = "";
    private @Nullable Long next;

    @Inject
    InvitationsBean(
            Invitations invitations, RegistrationMode mode, FieldErrors fieldErrors, SiteAddress site, Clock clock) {
        this.invitations = invitations;
        this.mode = mode;
        this.fieldErrors = fieldErrors;
        this.site = site;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    InvitationsBean() {
        this(null, null, null, null, null);
    }

    void show(HttpServletRequest request) {
        long before = RowId.parse(request.getParameter("before")).orElse(Long.MAX_VALUE);
        var page = Page.of(invitations.newest(before, PAGE_SIZE + 1), PAGE_SIZE);
        rows = page.rows().stream().map(invitation -> row(invitation)).toList();
        next = page.next(Invitation::getId);
    }

    private Row row(Invitation invitation) {
        return new Row(
                invitation.getId(),
                invitation.getUsed(),
                invitation.getUses(),
                invitation.getExpires(),
                invitation.getNote(),
                invitation.isValid(clock.instant()));
    }

    /** Fills the form from the request, and returns whether it is valid. */
    boolean read(HttpServletRequest request) {
        uses = AdminServlet.line(request.getParameter("uses"));
        days = AdminServlet.line(request.getParameter("days"));
        note = AdminServlet.line(request.getParameter("note"));
        errors = fieldErrors.of(this, Texts.of(request).locale());
        return errors.isEmpty();
    }

    /** Shows the link of an invitation, once. */
    void created(String token, HttpServletRequest request) {
        link = site.of("/register?invitation=" + token, request);
        uses = "1";
        note = "";
    }

    int usesAllowed() {
        return Integer.parseInt(uses);
    }

    int daysValid() {
        return Integer.parseInt(days);
    }

    /** Whether people need an invitation to register; otherwise they have no effect. */
    public boolean isNeeded() {
        return mode.isByInvitation();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The parameter of the next page; null on the last. */
    public @Nullable Long getNext() {
        return next;
    }

    /** The link of the invitation that was just made; empty otherwise. */
    public String getLink() {
        return link;
    }

    public String getUses() {
        return uses;
    }

    public String getDays() {
        return days;
    }

    public String getNote() {
        return note;
    }

    public Map<String, String> getErrors() {
        return errors;
    }
}
