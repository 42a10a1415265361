package org.likeness.avatar;

import java.util.Optional;

/**
 * Pictures of other servers that this site shows as its own. An application has at most one such CDI bean; where there is none,
 * {@code likeness.remote=proxy} shows drawings instead.
 */
public interface ProxiedPictures {

    /**
     * The name of a picture below {@code /avatar/}, which tells nobody whose it is. The same person has the same name.
     *
     * @param source a remote one
     * @param drawing the 32 hex digits of the person's drawing, for as long as there is no picture
     * @return empty where that source knows nobody by such an e-mail
     */
    Optional<String> name(Source source, String email, String drawing);
}
