package org.likeness.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * A profile in the names of Gravatar's older forms, which JSON and XML share. A field without a value is left out.
 *
 * @see <a href="https://docs.gravatar.com/api/profiles/">Gravatar's profiles</a>
 */
record Entry(PublicProfile profile) {

    JsonObject json() {
        var entry = Json.createObjectBuilder();
        profile.hash().ifPresent(hash -> entry.add("hash", hash.hex()));
        entry.add("requestHash", profile.asked())
                .add("profileUrl", profile.page())
                .add("preferredUsername", profile.username())
                .add("thumbnailUrl", profile.avatar())
                .add("photos", listed(pair("value", profile.avatar(), "type", "thumbnail")))
                .add("name", Json.createObjectBuilder().add("formatted", profile.name()))
                .add("displayName", profile.name());
        addTold(entry, "aboutMe", profile.about());
        addTold(entry, "currentLocation", profile.location());
        String website = profile.website();
        return entry.add(
                        "urls",
                        website.isEmpty()
                                ? Json.createArrayBuilder()
                                : listed(pair("value", website, "title", website)))
                .build();
    }

    private static void addTold(JsonObjectBuilder entry, String name, String text) {
        if (!text.isEmpty()) {
            entry.add(name, text);
        }
    }

    private static JsonArrayBuilder listed(JsonObjectBuilder only) {
        return Json.createArrayBuilder().add(only);
    }

    private static JsonObjectBuilder pair(String name, String value, String otherName, String otherValue) {
        return Json.createObjectBuilder().add(name, value).add(otherName, otherValue);
    }
}
