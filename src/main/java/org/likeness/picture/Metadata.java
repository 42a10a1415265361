package org.likeness.picture;

/** What a file tells besides its pixels, and no rendition tells any more. */
public enum Metadata {
    /** Where the picture was taken. */
    PLACE,
    /** What it was taken with. */
    CAMERA,
    /** Comments, captions, the history of editing and other notes. */
    NOTES
}
