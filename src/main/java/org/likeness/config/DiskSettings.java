package org.likeness.config;

/**
 * Disk space for the pictures that members upload. Each component is the property {@code likeness.pictures.} plus the name given here.
 *
 * @param quota {@code disk}: the most bytes that all of them may take, quarantine included, 1 MiB to 1 TiB, default 10 GiB
 * @param reserve {@code disk-reserve}: while the disk has less free space than this, new pictures are refused, and remote ones are
 *     cached in memory only, 0 to 1 TiB, default 256 MiB
 * @param quarantineLimit {@code quarantine-limit}: how many unknown picture folders the janitor may move to the quarantine in one
 *     hourly run, 1 to 1,000,000; 0 if not set, which means 1 % of all folders, at most 100
 */
public record DiskSettings(long quota, long reserve, int quarantineLimit) {
    private static final long TIB = 1L << 40;

    static DiskSettings read(SettingsReader reader) {
        return new DiskSettings(
                reader.number("pictures.disk", 10L << 30, 1 << 20, TIB),
                reader.number("pictures.disk-reserve", 256 << 20, 0, TIB),
                (int) reader.number("pictures.quarantine-limit", 0, 1, 1_000_000));
    }
}
