package org.likeness.config;

/**
 * Rate limits. Each component is the property {@code likeness.limits.} plus the name given here, 1 to 1,000,000; the period it counts
 * in is fixed.
 *
 * @param signIns {@code sign-ins}: failed attempts to sign in, in 5 minutes from one address, default 10
 * @param registrations {@code registrations}: in an hour from one address, default 60
 * @param uploads {@code uploads}: uploads, imports, re-crops and restores, in 10 minutes by one member, default 30
 * @param guestComments {@code guest-comments}: in a minute from one address, default 5
 * @param posts {@code posts}: in an hour by one member, default 10; a fifth of that, at least one, for an account younger than a day
 * @param comments {@code comments}: in 10 minutes by one member, default 30; a fifth of that, at least one, for an account younger than
 *     a day
 * @param profiles {@code profiles}: lookups by hash or username through the API, in a minute from one address, default 60
 * @param unknownHashes {@code unknown-hashes}: for which the avatar server asks another server, in a minute from one address, default 120
 * @param emails {@code emails}: requested emails, such as a link to choose a new password, in an hour from one address or by one member,
 *     default 10
 * @param reports {@code reports}: reports of texts, profiles and pictures, in an hour from one address or by one member, default 10
 */
public record LimitSettings(
        int signIns,
        int registrations,
        int uploads,
        int guestComments,
        int posts,
        int comments,
        int profiles,
        int unknownHashes,
        int emails,
        int reports) {
    private static final int MAX_LIMIT = 1_000_000;

    static LimitSettings read(SettingsReader reader) {
        return new LimitSettings(
                read(reader, "sign-ins", 10),
                read(reader, "registrations", 60),
                read(reader, "uploads", 30),
                read(reader, "guest-comments", 5),
                read(reader, "posts", 10),
                read(reader, "comments", 30),
                read(reader, "profiles", 60),
                read(reader, "unknown-hashes", 120),
                read(reader, "emails", 10),
                read(reader, "reports", 10));
    }

    private static int read(SettingsReader reader, String name, int byDefault) {
        return (int) reader.number("limits." + name, byDefault, 1, MAX_LIMIT);
    }
}
