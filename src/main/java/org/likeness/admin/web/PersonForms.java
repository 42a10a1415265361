package org.likeness.admin.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.PersonName;
import org.likeness.account.PlainLine;
import org.likeness.account.Role;
import org.likeness.account.Username;
import org.likeness.account.web.MailOrigins;
import org.likeness.admin.AdmissionActions;
import org.likeness.admin.MemberActions;
import org.likeness.admin.MemberActions.Outcome;
import org.likeness.admin.NotAllowedException;
import org.likeness.admin.PictureActions;
import org.likeness.admin.ReportActions;
import org.likeness.gravatar.Rating;
import org.likeness.storage.PictureId;
import org.likeness.web.form.FieldErrors;
import org.likeness.web.page.Texts;

/** The forms on the page about a member. */
@Singleton
class PersonForms {
    /** The forms, by the value of their field {@code action}. */
    enum Form {
        APPROVE_ACCOUNT,
        REFUSE_ACCOUNT,
        BLOCK,
        UNBLOCK,
        RENAME,
        SEND_RESET,
        REMOVE_PICTURE,
        CHANGE_RATING,
        KEEP_PROFILE,
        KEEP_PICTURE,
        CONFIRM_EMAIL,
        CHANGE_ROLE,
        DELETE_ACCOUNT;

        static Optional<Form> of(@Nullable String action) {
            return List.of(values()).stream()
                    .filter(form -> form.key().equals(action))
                    .findFirst();
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of a form.
     *
     * @param key of the message
     * @param errors the messages of fields, by their names; the form is shown again if there are any
     */
    record Result(boolean isDone, String key, Map<String, String> errors) {
        boolean isInvalid() {
            return !errors.isEmpty();
        }
    }

    /** The names that a moderator gives a member. */
    static final class Names {
        @NotBlank(message = "{likeness.username.required}")
        @Username
        private final String username;

        @NotBlank(message = "{likeness.nickname.required}")
        @Size(max = 50, message = "{likeness.text.long}")
        @PersonName
        private final String nickname;

        Names(HttpServletRequest request) {
            this.username = AdminServlet.line(request.getParameter("username")).toLowerCase(Locale.ROOT);
            this.nickname = AdminServlet.line(request.getParameter("nickname"));
        }
    }

    /** Why a moderator does something. */
    static final class Why {
        @Size(max = 300, message = "{likeness.text.long}")
        @PlainLine
        private final String reason;

        Why(HttpServletRequest request) {
            this.reason = AdminServlet.line(request.getParameter("reason"));
        }
    }

    private final AdmissionActions admission;
    private final MemberActions members;
    private final PictureActions pictures;
    private final ReportActions reports;
    private final FieldErrors fieldErrors;
    private final MailOrigins origins;

    @Inject
    PersonForms(
            AdmissionActions admission,
            MemberActions members,
            PictureActions pictures,
            ReportActions reports,
            FieldErrors fieldErrors,
            MailOrigins origins) {
        this.admission = admission;
        this.members = members;
        this.pictures = pictures;
        this.reports = reports;
        this.fieldErrors = fieldErrors;
        this.origins = origins;
    }

    /** Checks the fields of a form, and does what it is for. */
    Result submit(Form form, long actor, Account subject, HttpServletRequest request) throws NotAllowedException {
        var texts = Texts.of(request);
        var why = new Why(request);
        var errors = fieldErrors.of(form == Form.RENAME ? new Names(request) : why, texts.locale());
        if (!errors.isEmpty()) {
            return new Result(false, "", errors);
        }
        if (form == Form.REFUSE_ACCOUNT && why.reason.isEmpty()) {
            return new Result(false, "", Map.of("reason", texts.get("admin.refuse.why")));
        }
        long id = subject.getId();
        boolean confirmed = subject.getUsername().equals(AdminServlet.line(request.getParameter("confirm")));
        if (form == Form.DELETE_ACCOUNT && !confirmed) {
            return new Result(false, "", Map.of("confirm", texts.get("admin.delete.mismatch")));
        }
        var outcome = switch (form) {
            case APPROVE_ACCOUNT -> admission.approve(actor, id, origins.of(request));
            case REFUSE_ACCOUNT -> admission.refuse(actor, id, why.reason, origins.of(request));
            case BLOCK -> members.block(actor, id, request.getParameter("hide") != null, why.reason);
            case UNBLOCK -> members.unblock(actor, id);
            case RENAME -> rename(actor, id, request);
            case SEND_RESET -> members.sendReset(actor, id, origins.of(request));
            case REMOVE_PICTURE -> remove(actor, id, why.reason, request);
            case CHANGE_RATING -> rate(actor, id, request);
            case CONFIRM_EMAIL -> members.confirmEmail(actor, id);
            case CHANGE_ROLE -> changeRole(actor, id, request);
            case KEEP_PROFILE -> reports.keepProfile(actor, id);
            case KEEP_PICTURE -> reports.keepPicture(actor, id);
            case DELETE_ACCOUNT -> members.delete(actor, id, why.reason);
        };
        if (outcome == Outcome.USERNAME_TAKEN) {
            return new Result(false, "", Map.of("username", texts.get("register.username_taken")));
        }
        boolean done = outcome == Outcome.DONE;
        return new Result(
                done,
                done
                        ? "admin.done." + form.key()
                        : "admin.outcome." + outcome.name().toLowerCase(Locale.ROOT),
                Map.of());
    }

    private Outcome rename(long actor, long id, HttpServletRequest request) throws NotAllowedException {
        var names = new Names(request);
        return members.rename(actor, id, names.username, names.nickname);
    }

    private Outcome remove(long actor, long id, String reason, HttpServletRequest request) throws NotAllowedException {
        var seen = picture(request);
        return seen.isEmpty() ? Outcome.UNCHANGED : pictures.remove(actor, id, seen.get(), reason);
    }

    private Outcome rate(long actor, long id, HttpServletRequest request) throws NotAllowedException {
        var seen = picture(request);
        var rating = Rating.parse(AdminServlet.line(request.getParameter("rating")));
        return seen.isEmpty() || rating.isEmpty()
                ? Outcome.UNCHANGED
                : pictures.rate(actor, id, seen.get(), rating.get());
    }

    /** An unknown role changes nothing; an empty one takes the role away. */
    private Outcome changeRole(long actor, long id, HttpServletRequest request) throws NotAllowedException {
        String role = AdminServlet.line(request.getParameter("role"));
        if (role.isEmpty()) {
            return request.getParameter("role") == null
                    ? Outcome.UNCHANGED
                    : members.changeRole(actor, id, Optional.empty());
        }
        var wanted = List.of(Role.values()).stream()
                .filter(each -> each.name().equalsIgnoreCase(role))
                .findFirst();
        return wanted.isEmpty() ? Outcome.UNCHANGED : members.changeRole(actor, id, wanted);
    }

    private static Optional<PictureId> picture(HttpServletRequest request) {
        return PictureId.parse(AdminServlet.line(request.getParameter("picture")));
    }
}
