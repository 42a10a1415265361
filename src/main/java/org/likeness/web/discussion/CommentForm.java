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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.likeness.discussion.Author;
import org.likeness.web.support.FieldErrors;

/** The form for a comment, as it was sent or as it is shown first: what is wrong with it stands beside its fields. */
@RequestScoped
@Named
public class CommentForm extends WrittenForm {
    /** The constraints that hold for guests, who have to say who they are. */
    private interface OfGuests {}

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

    @Inject
    CommentForm(FieldErrors fieldErrors) {
        super(fieldErrors);
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    CommentForm() {
        this(null);
    }

    @Override
    void read(HttpServletRequest request) {
        super.read(request);
        name = Typed.line(request.getParameter("name"));
        email = Typed.line(request.getParameter("email"))
                .toLowerCase(Locale.ROOT); // as it is kept: some letters become two
        website = Typed.line(request.getParameter("website"));
        gravatar = request.getParameter("gravatar") != null;
        remember = request.getParameter("remember") != null;
    }

    @Override
    void fill(Map<String, String> fields) {
        super.fill(fields);
        text = Typed.lines(fields.get("text"));
        replyTo(fields.get("reply"));
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
                : Map.of("text", text, "reply", Objects.toString(reply, ""), "submission", getSubmission());
    }

    /** Whether all is right that a guest has to say; otherwise the fields know what is not. */
    boolean isRightOfGuest(HttpServletRequest request) {
        return isRight(request, Default.class, OfGuests.class);
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
}
