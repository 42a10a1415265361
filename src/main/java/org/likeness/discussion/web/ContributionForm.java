package org.likeness.discussion.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.discussion.Contributions;
import org.likeness.web.form.FieldErrors;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/**
 * The form for a post or comment: what was typed, the validation errors, and a submission ID, so that sending it twice counts once.
 * Public because pages read it.
 */
public abstract class ContributionForm {
    /** The status of a form with invalid fields. */
    static final int UNPROCESSABLE = 422;

    private final FieldErrors fieldErrors;
    private String submission = Contributions.newSubmission();
    private Map<String, String> errors = Map.of();
    private String problem = "";

    ContributionForm(FieldErrors fieldErrors) {
        this.fieldErrors = fieldErrors;
    }

    /** Fills the form from the request. */
    void read(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((field, values) -> fields.put(field, values[0]));
        fill(fields);
    }

    /** Fills the form from the request, or from what was kept during the sign-in. */
    void fill(Map<String, String> fields) {
        submission = FormInput.submission(fields.get("submission"));
    }

    /** Leaves out the submission ID, so that all visitors get the same page. */
    void share() {
        submission = "";
    }

    /** Restores what was typed before the sign-in, with a message. */
    void restore(Map<String, String> pendingFields, String key, HttpServletRequest request) {
        if (!pendingFields.isEmpty()) {
            fill(pendingFields);
            problem = Texts.of(request).get(key);
        }
    }

    /** Validates the fields and stores the errors. */
    boolean isValid(HttpServletRequest request, Class<?>... groups) {
        errors = fieldErrors.of(this, Texts.of(request).locale(), groups);
        return errors.isEmpty();
    }

    /** Sets an error that no constraint expresses. */
    void addError(String field, String key, HttpServletRequest request) {
        errors = Map.of(field, Texts.of(request).get(key));
    }

    /** Shows the page with everything that was typed, and a message. */
    void showAgain(int status, String key, String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        problem = Texts.of(request).get(key);
        response.setStatus(status);
        request.getRequestDispatcher(view).forward(request, response);
    }

    /** Answers 429. The message may contain the minutes to wait. */
    void showRateLimited(
            Duration wait, String key, String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Refusal.retryAfter(wait, response);
        problem = Texts.of(request).get(key, wait.plusMinutes(1).minusSeconds(1).toMinutes());
        response.setStatus(Refusal.TOO_MANY_REQUESTS);
        request.getRequestDispatcher(view).forward(request, response);
    }

    public String getSubmission() {
        return submission;
    }

    public Map<String, String> getErrors() {
        return errors;
    }

    /** The message above the form; may be empty. */
    public String getProblem() {
        return problem;
    }
}
