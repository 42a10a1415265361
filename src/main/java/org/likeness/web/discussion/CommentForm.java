package org.likeness.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.likeness.discussion.Author;
import org.likeness.discussion.Contributions;
import org.likeness.web.support.FieldErrors;
import org.likeness.web.support.Texts;

/** The form for a comment, as it was sent or as it is shown first: what is wrong with it stands beside its fields. */
@RequestScoped
@Named
public class CommentForm {
    /** The constraints that hold for guests, who have to say who they are. */
    private interface OfGuests {}

    private final FieldErrors fieldErrors;

    @NotBlank(message = "{likeness.comment.required}")
    @Size(max = 5000, message = "{likeness.text.long}")
    @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "{likeness.text.control}")
    private String text = "";

    @NotBlank(message = "{likeness.nickname.required}", groups = OfGuests.class)
    @Size(max = 50, message = "{likeness.text.long}", groups = OfGuests.class)
    @Pattern(regexp = "\\P{Cc}*", message = "{likeness.text.control}", groups = OfGuests.class)
    private String name = "";

    @NotBlank(message = "{likeness.email.required}", groups = OfGuests.class)
    @Email(message = "{likeness.email.form}", groups = OfGuests.class)
    @Size(max = 254, message = "{likeness.text.long}", groups = OfGuests.class)
    private String email = "";

    @Size(max = 200, message = "{likeness.text.long}", groups = OfGuests.class)
    @URL(
            regexp = "(?i)(https?://[^\\s\\p{Cntrl}/?#]+[^\\s\\p{Cntrl}]*)?",
            message = "{likeness.website.form}",
            groups = OfGuests.class)
    private String website = "";

    private boolean gravatar;
    private boolean remember;
    private @Nullable Long reply;
    private String submission = Contributions.newSubmission();
    private Map<String, String> errors = Map.of();
    private String problem = "";

    @Inject
    CommentForm(FieldErrors fieldErrors) {
        this.fieldErrors = fieldErrors;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    CommentForm() {
        this(null);
    }

    /** Takes what was sent. */
    void read(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((field, values) -> fields.put(field, values[0]));
        fill(fields);
        name = Typed.line(fields.get("name"));
        email = Typed.line(fields.get("email")).toLowerCase(Locale.ROOT); // as it is kept: some letters become two
        website = Typed.line(fields.get("website"));
        gravatar = fields.containsKey("gravatar");
        remember = fields.containsKey("remember");
    }

    /** Takes the text and what it replies to, from a form or from what waited. */
    void fill(Map<String, String> fields) {
        text = Typed.lines(fields.get("text"));
        replyTo(fields.get("reply"));
        submission = Typed.submission(fields.get("submission"));
    }

    void replyTo(@Nullable String id) {
        reply = Typed.id(id).orElse(null);
    }

    void change(String before) {
        text = before;
    }

    void remember(RememberedGuest guest) {
        name = guest.name();
        email = guest.email();
        website = guest.website();
        remember = true;
    }

    /** What has to wait while a member signs in again; empty where nothing was typed. */
    Map<String, String> typed() {
        return text.isEmpty()
                ? Map.of()
                : Map.of("text", text, "reply", Objects.toString(reply, ""), "submission", submission);
    }

    /** Whether all is right; otherwise the fields know what is not. */
    boolean isRight(HttpServletRequest request, boolean guest) {
        var groups = guest ? new Class<?>[] {Default.class, OfGuests.class} : new Class<?>[] {Default.class};
        errors = fieldErrors.of(this, Texts.of(request).locale(), groups);
        return errors.isEmpty();
    }

    /** Says above the form what is wrong, or what to do. */
    void say(String sentence) {
        problem = sentence;
    }

    Author guest() {
        return Author.guest(name, email, website, gravatar);
    }

    RememberedGuest remembered() {
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

    public @Nullable Long getReply() {
        return reply;
    }

    public String getSubmission() {
        return submission;
    }

    public Map<String, String> getErrors() {
        return errors;
    }

    public String getProblem() {
        return problem;
    }
}
