package org.likeness.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.likeness.account.PlainLine;
import org.likeness.account.VisibleText;
import org.likeness.admin.GuestActions.Terms;
import org.likeness.admin.TextId;
import org.likeness.discussion.Comment;
import org.likeness.discussion.GuestBlock;
import org.likeness.discussion.ReviewFacts;
import org.likeness.web.form.FieldErrors;
import org.likeness.web.page.Texts;

/** The form that blocks a guest. */
@RequestScoped
@Named
public class GuestBlockBean {
    /** How long a block may last, in days; 0 is without end. */
    private static final List<String> DAYS = List.of("1", "7", "30", "365", "0");

    private final QueueBean queue;
    private final ReviewFacts facts;
    private final FieldErrors fieldErrors;
    private final Clock clock;
    private @Nullable Comment comment;
    private QueueBean.@Nullable Row row;
    private boolean email = true;
    private boolean network;
    private boolean deleting = true;

    @NotBlank(message = "{likeness.guest_block.reason}")
    @Size(max = GuestBlock.MAX_REASON, message = "{likeness.text.long}")
    @PlainLine
    private String reason = "";

    @Pattern(regexp = "1|7|30|365|0", message = "{likeness.guest_block.days}")
    private String days = "30";

    private Map<String, String> errors = Map.of();
    private String problem = "";

    @Inject
    GuestBlockBean(QueueBean queue, ReviewFacts facts, FieldErrors fieldErrors, Clock clock) {
        this.queue = queue;
        this.facts = facts;
        this.fieldErrors = fieldErrors;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    GuestBlockBean() {
        this(null, null, null, null);
    }

    /** @param of the comment of a guest */
    void show(Comment of, HttpServletRequest request) {
        comment = of;
        queue.show(new TextId(false, of.id()), request);
        row = queue.getRows().stream().findFirst().orElse(null);
    }

    /** Fills the form from the request, and returns whether it is valid. */
    boolean read(HttpServletRequest request) {
        var texts = Texts.of(request);
        email = request.getParameter("email") != null;
        network = request.getParameter("network") != null && isNetworkKnown();
        deleting = request.getParameter("waiting") != null;
        reason = VisibleText.tidied(AdminServlet.line(request.getParameter("reason")));
        days = AdminServlet.line(request.getParameter("days"));
        var found = new TreeMap<>(fieldErrors.of(this, texts.locale()));
        if (!email && !network) {
            found.put("email", texts.get("admin.guests.what"));
        }
        errors = found;
        problem = found.isEmpty() ? "" : texts.get("admin.guests.unsent");
        return found.isEmpty();
    }

    Terms terms() {
        var length = Duration.ofDays(Long.parseLong(days));
        return new Terms(
                email, network, reason, length.isZero() ? null : clock.instant().plus(length), deleting);
    }

    /** The comment that is shown; null if it was deleted meanwhile. */
    public QueueBean.@Nullable Row getRow() {
        return row;
    }

    /** Whether it is known from which network the comment came. */
    public boolean isNetworkKnown() {
        return comment != null && comment.guestNetwork().isPresent();
    }

    /** How many comments with this email wait, 200 at most. */
    public int getWaitingWithEmail() {
        return comment == null ? 0 : waiting(comment.guestEmail(), Optional.empty());
    }

    /** How many comments from this network wait, 200 at most. */
    public int getWaitingFromNetwork() {
        return comment == null ? 0 : waiting(Optional.empty(), comment.guestNetwork());
    }

    private int waiting(Optional<String> address, Optional<String> from) {
        return facts.waitingOfGuest(address, from).size();
    }

    public List<String> getLengths() {
        return DAYS;
    }

    public boolean isEmail() {
        return email;
    }

    public boolean isNetwork() {
        return network;
    }

    /** Whether the waiting comments of the guest are deleted, too. */
    public boolean isDeleting() {
        return deleting;
    }

    public String getReason() {
        return reason;
    }

    public String getDays() {
        return days;
    }

    public Map<String, String> getErrors() {
        return errors;
    }

    /** The message above the form; may be empty. */
    public String getProblem() {
        return problem;
    }
}
