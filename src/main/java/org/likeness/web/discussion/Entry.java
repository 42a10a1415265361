package org.likeness.web.discussion;

import org.likeness.avatar.Person;

/** A post or a comment as a page shows it, with all words ready: there may be fifty of them. */
public final class Entry {
    private final long id;
    private final Byline by;
    private final String html;
    private final Day written;
    private final boolean edited;
    private final boolean deleted;
    private final boolean reply;
    private final boolean mine;
    private final boolean removable;

    Entry(
            long id,
            Byline by,
            String html,
            Day written,
            boolean edited,
            boolean deleted,
            boolean reply,
            boolean mine,
            boolean removable) {
        this.id = id;
        this.by = by;
        this.html = html;
        this.written = written;
        this.edited = edited;
        this.deleted = deleted;
        this.reply = reply;
        this.mine = mine;
        this.removable = removable;
    }

    public long getId() {
        return id;
    }

    public Person getPerson() {
        return by.person();
    }

    public String getName() {
        return by.name();
    }

    /** Where the name leads; empty for nowhere. */
    public String getHref() {
        return by.href();
    }

    public String getRel() {
        return by.rel();
    }

    /** The text; safe to stand in a page as it is. */
    public String getHtml() {
        return html;
    }

    /** When it was written, for machines. */
    public String getDatetime() {
        return written.datetime();
    }

    /** When it was written, for people. */
    public String getDay() {
        return written.words();
    }

    public boolean isEdited() {
        return edited;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public boolean isReply() {
        return reply;
    }

    /** Whether who looks at it wrote it, and so may change it. */
    public boolean isMine() {
        return mine;
    }

    /** Whether who looks at it may delete it. */
    public boolean isRemovable() {
        return removable;
    }
}
