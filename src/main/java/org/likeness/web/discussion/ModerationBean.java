package org.likeness.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.likeness.discussion.Comments;

/** The page on which moderators see the comments that wait, oldest first, 50 at a time. */
@RequestScoped
@Named
public class ModerationBean {
    private static final int PAGE = 50;

    /** A comment that waits. */
    public record Row(long post, Entry comment) {}

    private final Comments comments;
    private final Entries entries;
    private List<Row> rows = List.of();

    @Inject
    ModerationBean(Comments comments, Entries entries) {
        this.comments = comments;
        this.entries = entries;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ModerationBean() {
        this(null, null);
    }

    void show(HttpServletRequest request) {
        var waiting = comments.waiting(PAGE);
        var made = entries.of(null, waiting, request);
        rows = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            rows.add(new Row(waiting.get(i).postId(), made.get(i)));
        }
    }

    public List<Row> getRows() {
        return rows;
    }
}
