package org.likeness.profile.api;

/** The interests that Gravatar infers. We infer none, so the list is always empty. */
record InferredInterests() implements ProfileFormat {

    @Override
    public ResponseDocument profile(PublicProfile profile) {
        return ResponseDocument.of("application/json", "[]");
    }

    @Override
    public ResponseDocument refusal(ProfileRefusal reason) {
        return new ProfileJson().refusal(reason);
    }
}
