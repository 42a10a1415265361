package org.likeness.gravatar;

import java.util.HexFormat;

/**
 * The path of a request for an avatar, read leniently: 32 or 64 leading hex digits are the hash, whatever follows them.
 *
 * @param who the hash, or else the path without its file extension
 * @param isHash whether it is a hash
 * @param svg whether the file extension is {@code .svg}
 * @param parameters the decoded query, if a client has appended it to the path with {@code &} or an escaped question mark
 */
record RequestedPath(String who, boolean isHash, boolean svg, String parameters) {
    private static final int MD5_DIGITS = 32;
    private static final int SHA256_DIGITS = 64;
    private static final String SVG = ".svg";

    /** @param path the decoded path after {@code /avatar/} */
    static RequestedPath parse(String path) {
        int from = 0;
        while (from < path.length() && isBlankOrSlash(path.charAt(from))) {
            from++;
        }
        int end = endOfHash(path, from);
        return end < 0 ? ofName(path) : ofHash(path.substring(from, end), path.substring(end));
    }

    private static RequestedPath ofHash(String hash, String rest) {
        int mark = 0;
        while (mark < rest.length() && rest.charAt(mark) != '&' && rest.charAt(mark) != '?') {
            mark++;
        }
        int end = mark;
        while (end > 0 && isBlankOrSlash(rest.charAt(end - 1))) {
            end--;
        }
        boolean svg = rest.regionMatches(true, end - SVG.length(), SVG, 0, SVG.length());
        return new RequestedPath(hash, true, svg, mark < rest.length() ? rest.substring(mark + 1) : "");
    }

    private static RequestedPath ofName(String path) {
        int dot = path.lastIndexOf('.');
        boolean svg = dot >= 0 && path.substring(dot).equalsIgnoreCase(SVG);
        boolean isKnown =
                svg || (dot >= 0 && FileExtension.parse(path.substring(dot + 1)).isPresent());
        return new RequestedPath(isKnown ? path.substring(0, dot) : path, false, svg, "");
    }

    /** The end of the hash; -1 if there is none. With more letters, digits, or the {@code -} and {@code _} of Base64, it is a name. */
    private static int endOfHash(String path, int from) {
        int end = from;
        while (end < path.length() && HexFormat.isHexDigit(path.charAt(end))) {
            end++;
        }
        int digits = end - from;
        boolean isComplete = end == path.length() || !isPartOfName(path.charAt(end));
        return isComplete && (digits == MD5_DIGITS || digits == SHA256_DIGITS) ? end : -1;
    }

    private static boolean isBlankOrSlash(char character) {
        return character == '/' || character <= ' ';
    }

    private static boolean isPartOfName(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_';
    }
}
