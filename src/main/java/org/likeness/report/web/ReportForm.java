package org.likeness.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.VisibleText;
import org.likeness.report.Report;
import org.likeness.report.Report.Reason;
import org.likeness.report.Reported;
import org.likeness.web.form.FieldErrors;
import org.likeness.web.page.Texts;

/** The form to report something: what it is about, what was entered, and what is wrong with that. */
@RequestScoped
@Named
public class ReportForm {
    private static final int EXCERPT = 300;

    /** The key of a reason. */
    @NotBlank(message = "{likeness.report.reason}")
    private String reason = "";

    @Size(max = Report.MAX_WORDS, message = "{likeness.text.long}")
    @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "{likeness.text.control}")
    private String words = "";

    private final FieldErrors fieldErrors;
    private Map<String, String> errors = Map.of();
    private String problem = "";
    private @Nullable Reported about;

    @Inject
    ReportForm(FieldErrors fieldErrors) {
        this.fieldErrors = fieldErrors;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ReportForm() {
        this(null);
    }

    void show(Reported reported) {
        about = reported;
    }

    /** Reads and validates the fields. */
    boolean isValid(HttpServletRequest request) {
        reason = find(request.getParameter("reason")).map(Reason::key).orElse("");
        words = Objects.requireNonNullElse(request.getParameter("words"), "")
                .replace("\r\n", "\n")
                .strip();
        var texts = Texts.of(request);
        errors = fieldErrors.of(this, texts.locale());
        if (errors.isEmpty() && reason() == Reason.OTHER && words.isEmpty()) {
            errors = Map.of("words", texts.get("report.words.required"));
        }
        if (!errors.isEmpty()) {
            problem = texts.get("report.not_sent");
        }
        return errors.isEmpty();
    }

    private static Optional<Reason> find(@Nullable String key) {
        return List.of(Reason.values()).stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    void refuse(Duration wait, HttpServletRequest request) {
        problem = Texts.of(request)
                .get("report.too_many", wait.plusMinutes(1).minusSeconds(1).toMinutes());
    }

    /** The reason of a valid form. */
    Reason reason() {
        return find(reason).orElseThrow();
    }

    public String getKind() {
        return Objects.requireNonNull(about).subject().kind().key();
    }

    /** The beginning of what is reported. */
    public String getExcerpt() {
        String text = Objects.requireNonNull(about).text();
        String beginning = VisibleText.beginning(text, EXCERPT);
        return beginning.length() < text.length() ? beginning + "…" : text;
    }

    /** The page to go back to, within this application. */
    public String getBack() {
        return Objects.requireNonNull(about).page();
    }

    public List<Reason> getReasons() {
        return List.of(Reason.values());
    }

    /** The key of the reason; empty before one was chosen. */
    public String getReason() {
        return reason;
    }

    public String getWords() {
        return words;
    }

    public Map<String, String> getErrors() {
        return errors;
    }

    /** The message above the form; may be empty. */
    public String getProblem() {
        return problem;
    }
}
