package org.likeness.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.admin.AdminLog;
import org.likeness.admin.LogEntry;
import org.likeness.database.Page;
import org.likeness.database.RowId;
import org.likeness.web.page.Texts;

/** A page of the log. */
@RequestScoped
@Named
public class LogBean {
    private static final int PAGE_SIZE = 50;

    private final AdminLog log;
    private List<LogRow> rows = List.of();
    private @Nullable Long next;

    @Inject
    LogBean(AdminLog log) {
        this.log = log;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    LogBean() {
        this(null);
    }

    void show(HttpServletRequest request) {
        var texts = Texts.of(request);
        long before = RowId.parse(request.getParameter("before")).orElse(Long.MAX_VALUE);
        var page = Page.of(log.newest(before, PAGE_SIZE + 1), PAGE_SIZE);
        rows = page.rows().stream().map(entry -> LogRow.of(entry, texts)).toList();
        next = page.next(LogEntry::id);
    }

    public List<LogRow> getRows() {
        return rows;
    }

    /** The parameter of the next page; null on the last. */
    public @Nullable Long getNext() {
        return next;
    }
}
