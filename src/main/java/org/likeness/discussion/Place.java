package org.likeness.discussion;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a comment stands among those of its post: threads by their age, and within a thread the replies by theirs.
 *
 * @param root the id of the comment that the thread began with
 * @param id the comment's own
 */
public record Place(long root, long id) {
    /** Before all comments. */
    static final Place START = new Place(0, 0);

    /** Behind all comments. */
    static final Place END = new Place(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    /** From an address, {@code 123.456}. */
    public static Optional<Place> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Place(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return root + "." + id;
    }
}
