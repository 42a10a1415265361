package org.likeness.profile.api;

/** The QR code of Gravatar's REST API, whose errors are JSON. */
record V3QrCode(QrCode code) implements ProfileFormat {

    @Override
    public boolean holds(PublicProfile profile) {
        return code.holds(profile);
    }

    @Override
    public ResponseDocument profile(PublicProfile profile) {
        return code.profile(profile);
    }

    @Override
    public ResponseDocument refusal(ProfileRefusal reason) {
        return new ProfileJson().refusal(reason);
    }
}
