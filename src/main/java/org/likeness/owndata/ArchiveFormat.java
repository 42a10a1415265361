package org.likeness.owndata;

/** The names in an archive. The page {@code own-data.md} documents their content. */
final class ArchiveFormat {
    /** Increased when a program that reads the present version would misunderstand a newer one. */
    static final int VERSION = 1;

    static final String NAME = "likeness-export";

    static final String MANIFEST = "likeness.json";
    static final String PROFILE = "profile.json";
    static final String PORTRAIT = "portrait.json";
    static final String POSTS = "posts.json";
    static final String COMMENTS = "comments.json";
    static final String DEVICES = "devices.json";

    /** The folder of pictures. */
    static final String PICTURES = "portrait/";

    private ArchiveFormat() {}
}
