package org.likeness.profile.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.likeness.gravatar.EmailHash;

/**
 * The JSON of Gravatar's REST API. Fields without a value are empty.
 *
 * @see <a href="https://docs.gravatar.com/api/profiles/rest-api/">Gravatar's REST API</a>
 */
record ProfileJson() implements ProfileFormat {
    private static final String TYPE = "application/json";

    @Override
    public ResponseDocument profile(PublicProfile profile) {
        var json = Json.createObjectBuilder()
                .add("hash", profile.hash().map(EmailHash::hex).orElse(""))
                .add("display_name", profile.name())
                .add("profile_url", profile.page())
                .add("avatar_url", profile.avatar())
                .add("avatar_alt_text", profile.avatarAlt())
                .add("location", profile.location())
                .add("description", profile.about())
                .add("job_title", "")
                .add("company", "")
                .add("verified_accounts", Json.createArrayBuilder())
                .add("pronunciation", "")
                .add("pronouns", "")
                .add("links", links(profile.website()));
        return ResponseDocument.of(TYPE, json.build().toString());
    }

    private static JsonArrayBuilder links(String website) {
        var links = Json.createArrayBuilder();
        return website.isEmpty()
                ? links
                : links.add(Json.createObjectBuilder().add("label", website).add("url", website));
    }

    @Override
    public ResponseDocument refusal(ProfileRefusal reason) {
        var json = Json.createObjectBuilder().add("error", reason.message()).add("code", reason.code());
        return ResponseDocument.of(TYPE, json.build().toString());
    }
}
