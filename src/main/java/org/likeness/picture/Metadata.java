package org.likeness.picture;

/** A kind of metadata that the pipeline removes. */
public enum Metadata {
    /** The location where the picture was taken. */
    PLACE,
    /** The make or model of the camera. */
    CAMERA,
    /** Comments, captions, the editing history and other texts. */
    NOTES
}
