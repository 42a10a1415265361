package org.likeness.picture;

import java.io.IOException;

/** Where the file of a picture comes from. It is asked once, when there is a place for the picture: until then nothing is held. */
@FunctionalInterface
public interface PictureSource {

    /** The file as it came; trusted in nothing. */
    byte[] bytes() throws IOException;
}
