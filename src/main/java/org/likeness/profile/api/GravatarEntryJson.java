package org.likeness.profile.api;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * The JSON of Gravatar's older API, plain or as JSONP.
 *
 * @param callback a JavaScript identifier; empty for plain JSON
 */
record GravatarEntryJson(Optional<String> callback) implements ProfileFormat {

    @Override
    public ResponseDocument profile(PublicProfile profile) {
        return document(Json.createObjectBuilder()
                .add("entry", Json.createArrayBuilder().add(new GravatarEntry(profile).json()))
                .build());
    }

    @Override
    public ResponseDocument refusal(ProfileRefusal reason) {
        return document(Json.createValue(reason.message()));
    }

    private ResponseDocument document(JsonValue json) {
        return callback.map(
                        function -> ResponseDocument.of("application/javascript; charset=utf-8", call(function, json)))
                .orElseGet(() -> ResponseDocument.of("application/json", json.toString()));
    }

    /**
     * A function call. The leading comment keeps the response from being taken for a file of another type, which might begin with the
     * name that the client chose. U+2028 and U+2029 are allowed in JSON strings, but not in those of older JavaScript.
     */
    private static String call(String function, JsonValue json) {
        String argument = json.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return "/**/" + function + "(" + argument + ");";
    }
}
