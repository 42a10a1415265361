package org.likeness.profile.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * A profile with the field names of Gravatar's older API, for JSON and XML. Empty fields are left out.
 *
 * @see <a href="https://docs.gravatar.com/api/profiles/">Gravatar's profiles</a>
 */
record GravatarEntry(PublicProfile profile) {

    JsonObject json() {
        var entry = Json.createObjectBuilder();
        profile.hash().ifPresent(hash -> entry.add("hash", hash.hex()));
        entry.add("requestHash", profile.requested())
                .add("profileUrl", profile.page())
                .add("preferredUsername", profile.username())
                .add("thumbnailUrl", profile.avatar())
                .add("photos", arrayOf(pair("value", profile.avatar(), "type", "thumbnail")))
                .add("name", Json.createObjectBuilder().add("formatted", profile.name()))
                .add("displayName", profile.name());
        addIfPresent(entry, "aboutMe", profile.about());
        addIfPresent(entry, "currentLocation", profile.location());
        String website = profile.website();
        return entry.add(
                        "urls",
                        website.isEmpty()
                                ? Json.createArrayBuilder()
                                : arrayOf(pair("value", website, "title", website)))
                .build();
    }

    private static void addIfPresent(JsonObjectBuilder entry, String name, String text) {
        if (!text.isEmpty()) {
            entry.add(name, text);
        }
    }

    private static JsonArrayBuilder arrayOf(JsonObjectBuilder only) {
        return Json.createArrayBuilder().add(only);
    }

    private static JsonObjectBuilder pair(String name, String value, String otherName, String otherValue) {
        return Json.createObjectBuilder().add(name, value).add(otherName, otherValue);
    }
}
