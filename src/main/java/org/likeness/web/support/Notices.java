package org.likeness.web.support;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the next page says once about what was done before it: for servlets, whose answer is a redirect. */
@SessionScoped
@Named("notices")
public class Notices implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * A sentence for the person.
     *
     * @param good whether all went well
     */
    public record Notice(boolean good, String text) implements Serializable {}

    private @Nullable Notice notice;

    /** For the CDI proxy only. */
    protected Notices() {}

    public void good(String text) {
        notice = new Notice(true, text);
    }

    public void bad(String text) {
        notice = new Notice(false, text);
    }

    /** The sentence that waits, if there is one; it is told once. */
    public @Nullable Notice take() {
        var taken = notice;
        notice = null;
        return taken;
    }
}
