package org.likeness.web.api;

import jakarta.json.Json;
import org.likeness.gravatar.EmailHash;

/**
 * The JSON of Gravatar's newer programming interface, in which a field without a value is empty.
 *
 * @see <a href="https://docs.gravatar.com/api/profiles/rest-api/">Gravatar's REST API</a>
 */
record ProfileJson() implements ProfileFormat {
    private static final String TYPE = "application/json";

    @Override
    public Document profile(PublicProfile profile) {
        var json = Json.createObjectBuilder()
                .add("hash", profile.hash().map(EmailHash::hex).orElse(""))
                .add("display_name", profile.name())
                .add("profile_url", profile.page())
                .add("avatar_url", profile.avatar())
                .add("avatar_alt_text", profile.avatarWords())
                .add("location", profile.location())
                .add("description", profile.about())
                .add("job_title", "")
                .add("company", "")
                .add("verified_accounts", Json.createArrayBuilder())
                .add("pronunciation", "")
                .add("pronouns", "");
        return Document.of(TYPE, json.build().toString());
    }

    @Override
    public Document refusal(Refused reason) {
        var json = Json.createObjectBuilder().add("error", reason.words()).add("code", reason.code());
        return Document.of(TYPE, json.build().toString());
    }
}
