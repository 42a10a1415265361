package org.likeness.web.api;

/** A form in which programs read profiles. */
interface ProfileFormat {

    Document profile(PublicProfile profile);

    /** Why there is no profile, in a form that who asks for this one can read. */
    Document refusal(Refused reason);
}
