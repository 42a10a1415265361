package org.likeness.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.discussion.Post;
import org.likeness.web.support.FieldErrors;

/** The form for a post, as it was sent or as it is shown first: what is wrong with it stands beside its fields. */
@RequestScoped
@Named
public class PostForm extends WrittenForm {
    @NotBlank(message = "{likeness.title.required}")
    @Size(max = 150, message = "{likeness.text.long}")
    @Pattern(regexp = "\\P{Cc}*", message = "{likeness.text.control}")
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
        title = Typed.line(fields.get("title"));
        text = Typed.lines(fields.get("text"));
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
        typed.put("submission", getSubmission());
        typed.put("text", text);
        return typed;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }

    /** Where the form is sent to. */
    public String getPage() {
        return page;
    }

    public boolean isNew() {
        return page.endsWith("/new");
    }
}
