package org.likeness.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.likeness.database.Page;
import org.likeness.database.RowId;
import org.likeness.discussion.GuestBlock;
import org.likeness.discussion.GuestBlocks;

/** The guests who cannot comment, newest block first. */
@RequestScoped
@Named
public class GuestsBean {
    private static final int PAGE_SIZE = 50;

    /**
     * A block.
     *
     * @param kind the key of the text that says what it blocks
     * @param expires null for a block without end
     */
    public record Row(
            GuestBlock block,
            String kind,
            Instant created,
            @Nullable Instant expires) {}

    private final GuestBlocks blocks;
    private List<Row> rows = List.of();
    private @Nullable Long next;

    @Inject
    GuestsBean(GuestBlocks blocks) {
        this.blocks = blocks;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    GuestsBean() {
        this(null);
    }

    void show(HttpServletRequest request) {
        long before = RowId.parse(request.getParameter("before")).orElse(Long.MAX_VALUE);
        var page = Page.of(blocks.newest(before, PAGE_SIZE + 1), PAGE_SIZE);
        rows = page.rows().stream().map(GuestsBean::row).toList();
        next = page.next(GuestBlock::id);
    }

    private static Row row(GuestBlock block) {
        return new Row(
                block,
                "admin.guests." + block.kind().name().toLowerCase(Locale.ROOT),
                block.created(),
                block.expires().orElse(null));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The parameter of the next page; null on the last. */
    public @Nullable Long getNext() {
        return next;
    }
}
