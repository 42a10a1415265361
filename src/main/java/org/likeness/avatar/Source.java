package org.likeness.avatar;

import java.util.Locale;

/** Where an avatar comes from. */
public enum Source {
    /** A picture that the member uploaded. */
    PORTRAIT,
    /** QQ, for an e-mail NUMBER@qq.com. */
    QQ,
    /** A Libravatar server: the one that the domain of the e-mail names, or the public one. */
    LIBRAVATAR,
    /** Gravatar, or the mirror of it that the operator chose. */
    GRAVATAR,
    /** A picture drawn here; always there, behind all others. */
    DRAWN;

    /** The source by its word. */
    static Source of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word for it in settings, JSON and texts, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the picture is on somebody else's server. */
    public boolean isRemote() {
        return this == QQ || this == LIBRAVATAR || this == GRAVATAR;
    }
}
