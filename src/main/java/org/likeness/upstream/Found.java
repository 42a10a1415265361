package org.likeness.upstream;

/** What is known here of somebody's picture on another server. */
public sealed interface Found permits KeptPicture, Found.Absence {

    /** That there is no picture. */
    enum Absence implements Found {
        /** The server says that it has none. */
        NOBODY,
        /** It is not known yet, or the server does not answer as it should. */
        UNKNOWN
    }
}
