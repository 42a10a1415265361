package org.likeness.web.discussion;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.discussion.Contributions;
import org.likeness.web.support.FieldErrors;
import org.likeness.web.support.Texts;

/**
 * A form for something that people write: it knows what is wrong with it, keeps what was typed, and has a number by which it counts
 * once, however often it is sent. Public, as pages read it.
 */
public abstract class WrittenForm {
    /** The status of a form in which something is wrong. */
    static final int UNPROCESSABLE = 422;

    private final FieldErrors fieldErrors;
    private String submission = Contributions.newSubmission();
    private Map<String, String> errors = Map.of();
    private String problem = "";

    WrittenForm(FieldErrors fieldErrors) {
        this.fieldErrors = fieldErrors;
    }

    /** Takes what was sent. */
    void read(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((field, values) -> fields.put(field, values[0]));
        fill(fields);
    }

    /** Takes what was sent, or what waited. */
    void fill(Map<String, String> fields) {
        submission = Typed.submission(fields.get("submission"));
    }

    /** Takes what waited while its author signed in, and says so; empty where nothing did. */
    void restore(Map<String, String> unsent, String key, HttpServletRequest request) {
        if (!unsent.isEmpty()) {
            fill(unsent);
            problem = Texts.of(request).get(key);
        }
    }

    /** Whether all is right by these groups of constraints; otherwise the fields know what is not. */
    boolean isRight(HttpServletRequest request, Class<?>... groups) {
        errors = fieldErrors.of(this, Texts.of(request).locale(), groups);
        return errors.isEmpty();
    }

    /** Shows its page with all that was typed, and says what is in the way. */
    void again(int status, String key, String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        problem = Texts.of(request).get(key);
        response.setStatus(status);
        request.getRequestDispatcher(view).forward(request, response);
    }

    public String getSubmission() {
        return submission;
    }

    public Map<String, String> getErrors() {
        return errors;
    }

    /** What stands above the form: what is wrong, or what to do; may be empty. */
    public String getProblem() {
        return problem;
    }
}
