package org.likeness.it;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The texts that wait for a moderator, as the moderator sees them. */
record ReviewQueue(Visitor moderator) {

    Document page() {
        return moderator.page("/admin/queue");
    }

    Element waiting(String text) {
        return page().select("#queue > li:contains(" + text + ")").first();
    }

    /** The page about one text, which may wait or not. */
    Element review(String text) {
        return moderator.page("/admin/texts/" + text).selectFirst("#review > li");
    }

    /** Presses a button of an item. */
    HttpResponse<String> decide(Element item, String decision) {
        var form = item.selectFirst("form");
        var fields = new LinkedHashMap<String, String>();
        form.select("input").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("decision", decision);
        return moderator.post(form.attr("action"), fields);
    }

    void approveAll() {
        for (var item : page().select("#queue > li")) {
            Visitor.location(decide(item, "approve"), 303);
        }
    }
}
