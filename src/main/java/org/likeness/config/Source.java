package org.likeness.config;

import java.util.Locale;

/** Where an avatar comes from; the operator chooses which sources are used, and in which order. */
public enum Source {
    /** A picture that the member uploaded to this site. */
    PORTRAIT,
    /** QQ, for addresses of the form {@code NUMBER@qq.com}. */
    QQ,
    /** A Libravatar server: the one that the domain of the e-mail names in DNS, or the public one. */
    LIBRAVATAR,
    /** Gravatar, or the mirror of it that the operator chose. */
    GRAVATAR,
    /** A picture drawn by this site: the fallback that always exists. */
    DRAWN;

    /** The name of the source in settings, JSON and texts, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the picture is on a server of somebody else. */
    public boolean isRemote() {
        return this == QQ || this == LIBRAVATAR || this == GRAVATAR;
    }
}
