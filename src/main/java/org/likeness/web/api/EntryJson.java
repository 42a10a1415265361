package org.likeness.web.api;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * Gravatar's older JSON, plain or as the argument of a function, for pages of other sites that load it as a script.
 *
 * @param callback the name of the function, an identifier
 */
record EntryJson(Optional<String> callback) implements ProfileFormat {

    @Override
    public Document profile(PublicProfile profile) {
        return document(Json.createObjectBuilder()
                .add("entry", Json.createArrayBuilder().add(new Entry(profile).json()))
                .build());
    }

    @Override
    public Document refusal(Refused reason) {
        return document(Json.createValue(reason.words()));
    }

    private Document document(JsonValue json) {
        return callback.map(function -> Document.of("application/javascript; charset=utf-8", call(function, json)))
                .orElseGet(() -> Document.of("application/json", json.toString()));
    }

    /**
     * The call as a script. It begins with a comment, so that no file of another kind can begin with the name that somebody chose; the
     * two ends of lines that JSON lets stand in a text did not stand in one of JavaScript for long.
     */
    private static String call(String function, JsonValue json) {
        String argument = json.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return "/**/" + function + "(" + argument + ");";
    }
}
