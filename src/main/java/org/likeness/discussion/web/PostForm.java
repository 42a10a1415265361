package org.likeness.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.account.PlainLine;
import org.likeness.discussion.Post;
import org.likeness.web.form.FieldErrors;

/** The form for a post: what the fields contain, and the errors shown with them. */
@RequestScoped
@Named
public class PostForm extends ContributionForm {
    @NotBlank(message = "{likeness.title.required}")
    @Size(max = 150, message = "{likeness.text.long}")
    @PlainLine
    private String title = "";

    @NotBlank(message = "{likeness.post.required}")
    @Size(max = 20_000, message = "{likeness.text.long}")
    @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "{likeness.text.control}")
    private String text = "";

    private String page = "";

    @Inject
    PostForm(FieldErrors fieldErrors) {
        super(fieldErrors);
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PostForm() {
        this(null);
    }

    @Override
    void fill(Map<String, String> fields) {
        super.fill(fields);
        title = FormInput.line(fields.get("title"));
        text = FormInput.lines(fields.get("text"));
    }

    /** Fills the form with an existing post. */
    void edit(Post post) {
        title = post.title();
        text = post.body();
    }

    /** @param path the page with the form, {@code /posts/new} or {@code /posts/7/edit} */
    void showOn(String path) {
        page = path;
    }

    /** The fields to keep while a member signs in again; empty if nothing was typed. */
    Map<String, String> pendingFields() {
        if (title.isEmpty() && text.isEmpty()) {
            return Map.of();
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("submission", getSubmission());
        fields.put("text", text);
        return fields;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }

    /** The form's action. */
    public String getPage() {
        return page;
    }

    public boolean isNew() {
        return page.endsWith("/new");
    }
}
