package org.likeness.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likeness.account.VisibleText;
import org.likeness.database.Page;
import org.likeness.database.RowId;
import org.likeness.discussion.PostSearch;
import org.likeness.discussion.PostSummary;
import org.likeness.discussion.SearchWords;
import org.likeness.web.page.Texts;

/** The page {@code /search}: posts with all words that somebody typed, newest first, 20 per page. */
@RequestScoped
@Named
public class SearchBean {
    private static final int MAX_TYPED = 100;

    private final PostSearch search;
    private final PostRows postRows;
    private List<PostRow> rows = List.of();
    private String typed = "";
    private String message = "";
    private @Nullable String before;
    private @Nullable Long next;

    @Inject
    SearchBean(PostSearch search, PostRows postRows) {
        this.search = search;
        this.postRows = postRows;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    SearchBean() {
        this(null, null);
    }

    /** Loads the page. The parameters have to be set. */
    public void load() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var texts = Texts.of(request);
        var words = SearchWords.ofQuery(typed);
        if (typed.isEmpty()) {
            return;
        } else if (typed.length() > MAX_TYPED) {
            message = texts.get("search.long", MAX_TYPED);
        } else if (words.isEmpty()) {
            message = texts.get("search.short");
        } else {
            find(words, request);
            message = rows.isEmpty() ? texts.get("search.none", typed) : "";
        }
    }

    private void find(Set<String> words, HttpServletRequest request) {
        long start = RowId.parse(before).orElse(Long.MAX_VALUE);
        var page = Page.of(search.find(words, start, PostsBean.PAGE_SIZE + 1), PostsBean.PAGE_SIZE);
        rows = postRows.of(page.rows(), post -> FoundExcerpt.html(post.text(), words), request);
        next = page.next(PostSummary::id);
    }

    public List<PostRow> getRows() {
        return rows;
    }

    /** Why there are no posts; empty if there are some, or nothing was typed. */
    public String getMessage() {
        return message;
    }

    /** The parameter of the next page; null on the last. */
    public @Nullable Long getNext() {
        return next;
    }

    /** What was typed, as far as it fits into the field. */
    public String getTyped() {
        return VisibleText.beginning(typed, MAX_TYPED);
    }

    public void setTyped(@Nullable String typed) {
        this.typed = FormInput.line(typed).replace('\0', ' ').strip();
    }

    public @Nullable String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before;
    }
}
