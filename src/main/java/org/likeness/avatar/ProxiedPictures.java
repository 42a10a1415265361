package org.likeness.avatar;

import java.util.Optional;
import org.likeness.config.Source;

/**
 * Serves pictures of other servers under this site's own addresses. An application has at most one such CDI bean; without one,
 * {@code likeness.remote=proxy} shows drawings instead.
 */
public interface ProxiedPictures {

    /**
     * The opaque name of a picture below {@code /avatar/}: it does not reveal the e-mail. The same person always has the same name.
     *
     * @param source a remote source
     * @param drawing the 32 hex digits of the drawing to show while there is no picture
     * @return empty if the source cannot know this e-mail
     */
    Optional<String> name(Source source, String email, String drawing);
}
