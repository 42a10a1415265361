package org.likeness.profile.api;

/** A representation of profiles, such as JSON or vCard. */
interface ProfileFormat {

    /** Whether the profile fits into this format. */
    default boolean holds(PublicProfile profile) {
        return true;
    }

    ResponseDocument profile(PublicProfile profile);

    /** An error in this format, or in text if the format has no errors. */
    ResponseDocument refusal(ProfileRefusal reason);
}
