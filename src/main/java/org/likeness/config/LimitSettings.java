package org.likeness.config;

/**
 * What an operator may decide about how often something may be done. Each component is the property {@code likeness.limits.} plus the
 * name given here, 1 to 1,000,000; the time in which that many are allowed is fixed.
 *
 * @param signIns {@code sign-ins}: attempts to sign in that fail, in 5 minutes from one address, default 10
 * @param registrations {@code registrations}: in an hour from one address, default 60
 * @param uploads {@code uploads}: pictures sent, imported, cut anew or had back, in 10 minutes by one member, default 30
 * @param guestComments {@code guest-comments}: in a minute from one address, default 5
 * @param profiles {@code profiles}: looked up by hash or username for programs, in a minute from one address, default 60
 */
public record LimitSettings(int signIns, int registrations, int uploads, int guestComments, int profiles) {
    private static final int MOST = 1_000_000;

    static LimitSettings read(SettingsReader reader) {
        return new LimitSettings(
                read(reader, "sign-ins", 10),
                read(reader, "registrations", 60),
                read(reader, "uploads", 30),
                read(reader, "guest-comments", 5),
                read(reader, "profiles", 60));
    }

    private static int read(SettingsReader reader, String name, int byDefault) {
        return (int) reader.number("limits." + name, byDefault, 1, MOST);
    }
}
