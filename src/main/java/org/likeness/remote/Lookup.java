package org.likeness.remote;

/** The result of looking up a remote picture: the picture, or why there is none. */
public sealed interface Lookup permits CachedPicture, Lookup.Absence {

    /** Why there is no picture. */
    enum Absence implements Lookup {
        /** The server says that it has none. */
        NOBODY,
        /** Not known yet, or the server failed. */
        UNKNOWN
    }
}
