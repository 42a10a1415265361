package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.likeness.account.AccountException;
import org.likeness.account.AccountException.Reason;
import org.likeness.account.Applicant;
import org.likeness.account.Invitations;
import org.likeness.account.NewPassword;
import org.likeness.account.PersonName;
import org.likeness.account.Registration;
import org.likeness.account.RegistrationMode;
import org.likeness.account.Roles;
import org.likeness.account.Username;
import org.likeness.account.ValidEmail;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;

/** The registration page. Without an invitation where one is needed, and where nobody may register, it has no form. */
@RequestScoped
@Named
public class RegisterBean {
    /** A reserved username. */
    private static final String NOBODY = "nobody";

    private final Registration registration;
    private final RegistrationMode mode;
    private final Invitations invitations;
    private final Roles roles;
    private final SignIn signIn;
    private final Validator validator;
    private final PasswordAttempts attempts;
    private final RateLimit limit;
    private final MailOrigins origins;
    private final HttpServletRequest request;

    private @Nullable Boolean open;

    @NotBlank(message = "{likeness.email.required}")
    @ValidEmail
    @Size(max = 254, message = "{likeness.text.long}")
    private String email = "";

    @NotBlank(message = "{likeness.username.required}")
    @Username
    private String username = "";

    @NotBlank(message = "{likeness.nickname.required}")
    @Size(max = 50, message = "{likeness.text.long}")
    @PersonName
    private String nickname = "";

    @NotNull(message = "{likeness.password.required}")
    @NewPassword
    private String password = "";

    @Size(max = 500, message = "{likeness.text.long}")
    @Pattern(regexp = "[\\P{Cntrl}\\n\\t]*", message = "{likeness.text.control}")
    private @Nullable String reason;

    @Inject
    RegisterBean(
            Registration registration,
            RegistrationMode mode,
            Invitations invitations,
            Roles roles,
            SignIn signIn,
            Validator validator,
            PasswordAttempts attempts,
            RateLimit limit,
            MailOrigins origins,
            HttpServletRequest request) {
        this.registration = registration;
        this.mode = mode;
        this.invitations = invitations;
        this.roles = roles;
        this.signIn = signIn;
        this.validator = validator;
        this.attempts = attempts;
        this.limit = limit;
        this.origins = origins;
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RegisterBean() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Keeps a page that holds a token out of caches, and answers a form that is refused with 403. */
    public void load() {
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        if (!getInvitation().isEmpty()) {
            response.setHeader("Cache-Control", "private, no-store");
        }
        if (!isOpen() && isPost()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * Whether the page has a form; for the first admin, it always has. It keeps what was typed even if the invitation has become invalid
     * meanwhile.
     */
    public boolean isOpen() {
        if (open == null) {
            open = (!mode.isClosed() && (!mode.isByInvitation() || isInvited()))
                    || roles.isFirstAdminLink(getInvitation());
        }
        return open;
    }

    private boolean isInvited() {
        return (isPost() && !getInvitation().isEmpty()) || invitations.isValid(getInvitation());
    }

    private boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** The token of the link or of the form; untrusted, empty without one. */
    public String getInvitation() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return parameters.getOrDefault("invitation", "");
    }

    /** Registers the visitor and signs them in, or shows what is wrong. */
    public void submit() throws IOException, ServletException {
        if (!FieldMessages.isValid("register", this, validator)) {
            return;
        }
        var wait = limit.take(Kind.REGISTRATIONS, Caller.at(request));
        if (wait.isPresent()) {
            FieldMessages.showRateLimited("register:email", "register.too_often", wait.get());
            return;
        }
        try {
            long account = registration.register(applicant(), origins.current());
            signIn.withoutPassword(account, "/profile");
        } catch (AccountException e) {
            if (!signInInstead(e.reason())) {
                add(e);
                registration.mistakes(applicant()).stream()
                        .filter(other -> other.reason() != e.reason())
                        .forEach(RegisterBean::add);
            }
        }
    }

    private Applicant applicant() {
        return new Applicant(
                email, username, nickname, password, getInvitation(), Objects.requireNonNullElse(reason, ""));
    }

    private static void add(AccountException mistake) {
        var reason = mistake.reason();
        FieldMessages.addError("register:" + reason.field(), "register." + reason.key(), mistake.values());
    }

    /**
     * Adds what {@link #submit} would refuse, where a field is wrong and it is not called. A form without such a field stays as it is: its
     * username may be taken by the visitor themselves, who sends it twice.
     */
    public void addFurtherErrors(ComponentSystemEvent event) {
        if (!isOpen() || !FacesContext.getCurrentInstance().isValidationFailed()) {
            return;
        }
        var form = event.getComponent();
        registration
                .mistakes(new Applicant(
                        typed("email", form),
                        typed("username", form),
                        typed("nickname", form),
                        typed("password", form),
                        "",
                        ""))
                .forEach(RegisterBean::add);
    }

    /** What is typed in a field; empty if it is wrong. */
    private static String typed(String name, UIComponent form) {
        var input = (UIInput) form.findComponent(name);
        return input.isValid() && input.getValue() != null ? input.getValue().toString() : "";
    }

    /**
     * Signs in somebody who submits the form twice, by a double click for example; the password shows that it is them. Where emails are
     * confirmed, a password is checked in any case, so that the time does not reveal whose email it is.
     */
    private boolean signInInstead(Reason refusal) throws IOException, ServletException {
        boolean emailTaken = refusal == Reason.EMAIL_TAKEN;
        if (!emailTaken && refusal != Reason.USERNAME_TAKEN && refusal != Reason.INVITATION_INVALID) {
            return false;
        }
        String login = emailTaken ? email : username; // an unconfirmed email may belong to several accounts
        boolean twice = emailTaken || registration.isRegistered(username, email);
        boolean allowed = twice && attempts.beginSignIn(login).isEmpty();
        boolean signedIn = signIn.withPassword(allowed ? login : NOBODY, password, false, "/profile");
        if (signedIn) {
            attempts.succeeded();
        }
        return signedIn;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Why they want to be a member; asked where accounts need approval. */
    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
