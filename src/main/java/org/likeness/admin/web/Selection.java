package org.likeness.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likeness.admin.TextId;

/** The texts that a moderator has selected in the queue, each with the hash of what the moderator has read. */
record Selection(List<Text> texts) {
    /** More than a page shows. */
    private static final int MAX = 100;

    private static final Pattern FORM = Pattern.compile("(\\S+) ([0-9a-f]{64})");

    record Text(TextId id, String fingerprint) {}

    /** Empty if the form is not ours. */
    static Optional<Selection> of(HttpServletRequest request) {
        String[] values = request.getParameterValues("text");
        var texts = new ArrayList<Text>();
        for (String value : values == null ? new String[0] : values) {
            var matcher = FORM.matcher(value);
            var id = matcher.matches() ? TextId.parse(matcher.group(1)) : Optional.<TextId>empty();
            if (id.isEmpty()) {
                return Optional.empty();
            }
            texts.add(new Text(id.get(), matcher.group(2)));
        }
        return texts.size() > MAX ? Optional.empty() : Optional.of(new Selection(texts));
    }
}
