package org.likeness.it;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;

/** The forms of the page about a member below {@code /admin}. */
final class AdminForms {
    private AdminForms() {}

    static String page(Visitor member) {
        return FirstAdmin.page(MailedSite.admin(), member);
    }

    /** Sends a form of the page about a member, and returns the page that follows. */
    static Document act(Visitor by, Visitor member, String form, String action, Map<String, String> values) {
        String page = page(member);
        return follow(by, send(by, by.page(page), page, form, action, values));
    }

    static HttpResponse<String> send(
            Visitor by, Document page, String path, String form, String action, Map<String, String> values) {
        var fields = new LinkedHashMap<>(values);
        fields.put("action", action);
        return by.send(page, path, form, fields);
    }

    /** Sends a form that the page does not have, with a valid token. */
    static Document forge(Visitor by, Visitor member, String action, Map<String, String> values) {
        var fields = new LinkedHashMap<>(values);
        fields.put("action", action);
        fields.put("csrf", by.csrf());
        return follow(by, by.post(page(member), fields));
    }

    static Document follow(Visitor by, HttpResponse<String> answer) {
        return by.page(Visitor.location(answer, 303));
    }

    static String notice(Document page) {
        return page.getElementById("notice").text();
    }
}
