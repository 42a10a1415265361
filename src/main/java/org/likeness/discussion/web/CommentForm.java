package org.likeness.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.likeness.account.EmailAddress;
import org.likeness.account.NameRules;
import org.likeness.account.PersonName;
import org.likeness.account.ValidEmail;
import org.likeness.account.VisibleText;
import org.likeness.database.RowId;
import org.likeness.discussion.Author;
import org.likeness.discussion.Contributions;
import org.likeness.web.form.FieldErrors;
import org.likeness.web.form.WebAddress;
import org.likeness.web.page.SiteAddress;

/** The form for a comment: what the fields contain, and the errors shown with them. */
@RequestScoped
@Named
public class CommentForm extends ContributionForm {
    /** Validation group: constraints that apply to guests only. */
    private interface GuestFields {}

    @NotBlank(message = "{likeness.comment.required}")
    @Size(max = 5000, message = "{likeness.text.long}")
    @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "{likeness.text.control}")
    private String text = "";

    @NotBlank(message = "{likeness.nickname.required}", groups = GuestFields.class)
    @Size(max = 50, message = "{likeness.text.long}", groups = GuestFields.class)
    @PersonName(groups = GuestFields.class)
    private String name = "";

    @NotBlank(message = "{likeness.email.required}", groups = GuestFields.class)
    @ValidEmail(groups = GuestFields.class)
    @Size(max = 254, message = "{likeness.text.long}", groups = GuestFields.class)
    private String email = "";

    @Size(max = 200, message = "{likeness.text.long}", groups = GuestFields.class)
    @URL(regexp = "(?i)(https?://[^\\s/?#]++\\S*+)?", message = "{likeness.website.form}", groups = GuestFields.class)
    private String website = "";

    private boolean gravatar;
    private boolean remember;
    private boolean notify;
    private @Nullable Long reply;

    private final NameRules names;
    private final SiteAddress site;

    @Inject
    CommentForm(FieldErrors fieldErrors, NameRules names, SiteAddress site) {
        super(fieldErrors);
        this.names = names;
        this.site = site;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    CommentForm() {
        this(null, null, null);
    }

    @Override
    void read(HttpServletRequest request) {
        super.read(request);
        name = VisibleText.tidied(FormInput.line(request.getParameter("name")));
        email = EmailAddress.of(FormInput.line(request.getParameter("email")))
                .text(); // the stored form, which may be longer
        website = WebAddress.completed(FormInput.line(request.getParameter("website")));
        gravatar = request.getParameter("gravatar") != null;
        remember = request.getParameter("remember") != null;
        notify = request.getParameter("notify") != null;
    }

    @Override
    void fill(Map<String, String> fields) {
        super.fill(fields);
        text = FormInput.lines(fields.get("text"));
        replyTo(fields.get("reply"));
    }

    void replyTo(@Nullable String id) {
        reply = RowId.parse(id).orElse(null);
    }

    void edit(String before) {
        text = before;
    }

    void fillFrom(RememberedGuest guest) {
        name = guest.name();
        email = guest.email();
        website = guest.website();
        remember = true;
    }

    /** The fields to keep while a member signs in again; empty if nothing was typed. */
    Map<String, String> pendingFields() {
        return text.isEmpty()
                ? Map.of()
                : Map.of("text", text, "reply", Objects.toString(reply, ""), "submission", getSubmission());
    }

    /** Validates all fields, including those for guests only. */
    boolean isValidForGuest(HttpServletRequest request) {
        if (!isValid(request, Default.class, GuestFields.class)) {
            return false;
        }
        if (site.isHere(website, request)) {
            addError("website", "comment.website_here", request);
            return false;
        }
        var refusal = names.refuseNickname(name, null);
        refusal.ifPresent(reason -> addError("name", "register." + reason.key(), request));
        return refusal.isEmpty();
    }

    /** The submission ID of the form or, where all visitors get the same page, one for this comment: nobody sends the same twice. */
    String guestSubmission(long post, HttpServletRequest request) {
        return "".equals(request.getParameter("submission"))
                ? Contributions.submissionOf(Long.toString(post), Objects.toString(reply), name, email, website, text)
                : getSubmission();
    }

    Author guestAuthor() {
        return Author.guest(name, email, website, gravatar);
    }

    RememberedGuest toRemember() {
        return new RememberedGuest(name, email, website);
    }

    public String getText() {
        return text;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getWebsite() {
        return website;
    }

    public boolean isGravatar() {
        return gravatar;
    }

    public boolean isRemember() {
        return remember;
    }

    /** Whether a guest wants mail about replies. */
    public boolean isNotify() {
        return notify;
    }

    public @Nullable Long getReply() {
        return reply;
    }
}
