package org.likeness.web.form;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form that a visitor submitted, or the page they opened, before signing in. It stays in the session until they have signed in and
 * submitted the form again; until then its page shows the fields every time it is opened. One form per session, never with a password.
 */
@SessionScoped
public class PendingForm implements Serializable {
    /** The limit for all field values together, in characters: a little more than the largest form of this site takes. */
    static final int MAX_CHARS = 24_000;

    private record Form(String path, LinkedHashMap<String, String> fields) implements Serializable {
        boolean isEmpty() {
            return fields.values().stream().allMatch(String::isEmpty);
        }

        long bytes() {
            return fields.entrySet().stream()
                    .mapToLong(field -> (long) Character.BYTES
                            * (field.getKey().length() + field.getValue().length()))
                    .sum();
        }
    }

    private @Nullable Form form;

    /** For the CDI proxy only. */
    protected PendingForm() {}

    /**
     * Keeps a form in place of the previous one, unless the new form is empty and the previous one is not.
     *
     * @param path the path of the form's page within this site, beginning with a slash
     * @param fields by name; whatever exceeds 24,000 characters is cut off
     */
    public void keep(String path, Map<String, String> fields) {
        if (!path.matches("/[^/\\\\].*|/")) {
            throw new IllegalArgumentException("path must be within this site, was " + path);
        }
        var kept = new LinkedHashMap<String, String>();
        int room = MAX_CHARS;
        for (var field : fields.entrySet()) {
            String value = field.getValue()
                    .substring(0, Math.min(room, field.getValue().length()));
            kept.put(field.getKey(), value);
            room -= value.length();
        }
        var next = new Form(path, kept);
        if (!isWaiting() || !next.isEmpty()) {
            form = next;
        }
    }

    /** The fields that were typed on this page; empty if no form of this page is pending. */
    public Map<String, String> on(String path) {
        return form != null && form.path().equals(path) ? Map.copyOf(form.fields()) : Map.of();
    }

    /** Drops the form if it is one of this page. */
    public void forget(String path) {
        if (form != null && form.path().equals(path)) {
            form = null;
        }
    }

    /** Whether there is a form with something typed into it. */
    public boolean isWaiting() {
        return form != null && !form.isEmpty();
    }

    /** The approximate size in memory. */
    long bytes() {
        return form == null ? 0 : form.bytes();
    }

    /** The page to return to after signing in. */
    public Optional<String> path() {
        return Optional.ofNullable(form).map(Form::path);
    }
}
