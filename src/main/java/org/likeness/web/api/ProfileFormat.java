package org.likeness.web.api;

/** A form in which programs read profiles. */
interface ProfileFormat {

    /** Whether it has room for all that it would say of a member. */
    default boolean holds(PublicProfile profile) {
        return true;
    }

    Document profile(PublicProfile profile);

    /** Why there is no profile, in a form that who asks for this one can read. */
    Document refusal(Refused reason);
}
