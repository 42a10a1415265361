package org.likeness.web.form;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A message that the next page shows once, after the redirect that follows a form. */
@SessionScoped
@Named("notices")
public class Notices implements Serializable {
    /**
     * The message.
     *
     * @param good whether it reports a success
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

    /** Returns the message, if there is one, and removes it. */
    public @Nullable Notice take() {
        var taken = notice;
        notice = null;
        return taken;
    }
}
