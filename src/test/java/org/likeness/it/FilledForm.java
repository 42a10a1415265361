package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as a browser sends it. */
final class FilledForm {
    private FilledForm() {}

    /** The fields of a form, without check boxes and without what has no name. */
    static Map<String, String> fields(Document page, String form) {
        Element element = page.getElementById(form);
        if (element == null) {
            throw new AssertionError("no form " + form + " in " + page);
        }
        var fields = new LinkedHashMap<String, String>();
        for (Element input : element.select("input[name], textarea")) {
            if (!input.attr("type").equals("checkbox")) {
                fields.put(input.attr("name"), input.val());
            }
        }
        for (Element choice : element.select("select")) {
            var chosen = choice.select("option[selected]");
            fields.put(
                    choice.attr("name"),
                    chosen.isEmpty() ? choice.select("option").val() : chosen.val());
        }
        return fields;
    }

    /** The ticked boxes of a form, to be added to its other fields. */
    static String ticked(Document page, String form) {
        return page.getElementById(form).select("input[type=checkbox][checked]").stream()
                .map(box -> ticked(box.attr("name"), List.of(box.hasAttr("value") ? box.val() : "on")))
                .collect(Collectors.joining());
    }

    static String ticked(String name, List<String> values) {
        return values.stream().map(value -> "&" + encoded(Map.of(name, value))).collect(Collectors.joining());
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
