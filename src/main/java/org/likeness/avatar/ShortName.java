package org.likeness.avatar;

/** As much of a name as an address needs to draw the initials: what an address can say of its first 100 characters. */
final class ShortName {
    private static final int LONGEST = 100;

    private ShortName() {}

    static String of(String name) {
        return name.codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
