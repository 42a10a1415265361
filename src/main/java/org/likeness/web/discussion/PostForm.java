package org.likeness.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.discussion.Contributions;
import org.likeness.discussion.Post;
import org.likeness.web.support.FieldErrors;
import org.likeness.web.support.Texts;

/** The form for a post, as it was sent or as it is shown first: what is wrong with it stands beside its fields. */
@RequestScoped
@Named
public class PostForm {
    private final FieldErrors fieldErrors;

    @NotBlank(message = "{likeness.title.required}")
    @Size(max = 150, message = "{likeness.text.long}")
    @Pattern(regexp = "\\P{Cc}*", message = "{likeness.text.control}")
    private String title = "";

    @NotBlank(message = "{likeness.post.required}")
    @Size(max = 20_000, message = "{likeness.text.long}")
    @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "{likeness.text.control}")
    private String text = "";

    private String submission = Contributions.newSubmission();
    private String page = "";
    private Map<String, String> errors = Map.of();
    private String problem = "";

    @Inject
    PostForm(FieldErrors fieldErrors) {
        this.fieldErrors = fieldErrors;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PostForm() {
        this(null);
    }

    /** Takes what was sent. */
    void read(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((field, values) -> fields.put(field, values[0]));
        fill(fields);
    }

    /** Takes what was sent, or what waited. */
    void fill(Map<String, String> fields) {
        title = Typed.line(fields.get("title"));
        text = Typed.lines(fields.get("text"));
        submission = Typed.submission(fields.get("submission"));
    }

    /** Takes what is there, to be changed. */
    void change(Post post) {
        title = post.title();
        text = post.body();
    }

    /** @param path of the page that has the form: {@code /posts/new} or {@code /posts/7/edit} */
    void standOn(String path) {
        page = path;
    }

    /** What has to wait while a member signs in again; empty where nothing was typed. */
    Map<String, String> typed() {
        if (title.isEmpty() && text.isEmpty()) {
            return Map.of();
        }
        var typed = new LinkedHashMap<String, String>();
        typed.put("title", title);
        typed.put("submission", submission);
        typed.put("text", text);
        return typed;
    }

    /** Whether all is right; otherwise the fields know what is not. */
    boolean isRight(HttpServletRequest request) {
        errors = fieldErrors.of(this, Texts.of(request).locale());
        return errors.isEmpty();
    }

    /** Says above the form what is wrong, or what to do. */
    void say(String sentence) {
        problem = sentence;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }

    public String getSubmission() {
        return submission;
    }

    /** Where the form is sent to. */
    public String getPage() {
        return page;
    }

    public boolean isNew() {
        return page.endsWith("/new");
    }

    public Map<String, String> getErrors() {
        return errors;
    }

    public String getProblem() {
        return problem;
    }
}
