package org.likeness.picture;

import java.io.IOException;

/** Supplies the file of a picture. Called once, when the picture's turn has come, so that waiting pictures need no memory. */
@FunctionalInterface
public interface PictureInput {

    /** Returns the untrusted file. */
    byte[] bytes() throws IOException;
}
