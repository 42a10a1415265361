package org.likeness.avatar;

/** The first 100 characters of a name, without those that an address cannot contain: enough to draw initials. */
final class ShortName {
    private static final int MAX_LENGTH = 100;

    private ShortName() {}

    static String of(String name) {
        return name.codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.SURROGATE)
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
