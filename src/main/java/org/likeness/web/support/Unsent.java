package org.likeness.web.support;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member typed into a form after their session had ended: it waits in the new session until they have signed in again and the
 * page of the form takes it back. One form at a time, and never a password.
 */
@SessionScoped
public class Unsent implements Serializable {
    private static final long serialVersionUID = 1;

    /** Characters of all fields together, a little more than the largest form of ours takes. */
    static final int MOST = 24_000;

    private record Form(String path, LinkedHashMap<String, String> fields) implements Serializable {}

    private @Nullable Form form;

    /** For the CDI proxy only. */
    protected Unsent() {}

    /**
     * Keeps a form until its page takes it back; what was kept before is gone.
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
        form = new Form(path, kept);
    }

    /** What was typed on this page, if it waits; it is given back once. */
    public Optional<Map<String, String>> take(String path) {
        if (form == null || !form.path().equals(path)) {
            return Optional.empty();
        }
        Map<String, String> fields = form.fields();
        form = null;
        return Optional.of(fields);
    }

    /** The page whose form waits: where to go after signing in. */
    public Optional<String> path() {
        return Optional.ofNullable(form).map(Form::path);
    }
}
