package org.likeness.web.support;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member typed into a form after their session had ended: it waits in the new session until they have signed in again and sent
 * the form, and its page shows it as often as it is asked for. One form at a time, and never a password.
 */
@SessionScoped
public class Unsent implements Serializable {
    private static final long serialVersionUID = 1;

    /** Characters of all fields together, a little more than the largest form of ours takes. */
    static final int MOST = 24_000;

    private record Form(String path, LinkedHashMap<String, String> fields) implements Serializable {
        boolean isEmpty() {
            return fields.values().stream().allMatch(String::isEmpty);
        }
    }

    private @Nullable Form form;

    /** For the CDI proxy only. */
    protected Unsent() {}

    /**
     * Keeps a form until it is sent. What was kept before is gone, but an empty form never takes the place of what somebody typed.
     *
     * @param path of the page that has the form, within this site, beginning with a slash
     * @param fields by their names; what is beyond 24,000 characters is cut off
     */
    public void keep(String path, Map<String, String> fields) {
        if (!path.matches("/[^/\\\\].*|/")) {
            throw new IllegalArgumentException("path must be one of this site, was " + path);
        }
        var kept = new LinkedHashMap<String, String>();
        int room = MOST;
        for (var field : fields.entrySet()) {
            String value = field.getValue()
                    .substring(0, Math.min(room, field.getValue().length()));
            kept.put(field.getKey(), value);
            room -= value.length();
        }
        var coming = new Form(path, kept);
        if (!isWaiting() || !coming.isEmpty()) {
            form = coming;
        }
    }

    /** What was typed on this page; empty where nothing waits for it. */
    public Map<String, String> on(String path) {
        return form != null && form.path().equals(path) ? Map.copyOf(form.fields()) : Map.of();
    }

    /** Lets go of what was typed on this page, now that its form was sent. */
    public void forget(String path) {
        if (form != null && form.path().equals(path)) {
            form = null;
        }
    }

    /** Whether something typed waits. */
    public boolean isWaiting() {
        return form != null && !form.isEmpty();
    }

    /** The page that asked for somebody to sign in: where to go when they have. */
    public Optional<String> path() {
        return Optional.ofNullable(form).map(Form::path);
    }
}
