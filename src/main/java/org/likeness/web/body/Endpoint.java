package org.likeness.web.body;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of a pattern accept.
 *
 * @param path a pattern of paths within this application
 * @param methods in the order of the header {@code Allow}
 * @param maxBytes the longest form; uploads have the limit of the settings
 * @param body the type of the body
 */
record Endpoint(Pattern path, List<String> methods, int maxBytes, Body body) {
    enum Body {
        NONE,
        FORM,
        /** A form of either type, because mail programs send it. */
        ANY_FORM,
        /** A multipart form with a picture; members only. */
        UPLOAD,
        /** A multipart form with an archive, whose limit the settings do not change; members only. */
        ARCHIVE
    }

    private static final List<String> READ = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> WRITE = List.of("POST", "OPTIONS");
    private static final List<String> BOTH = List.of("GET", "HEAD", "POST", "OPTIONS");

    /** For forms of one-line fields, and for bodies that nobody reads. */
    private static final int SMALL = 16 << 10;

    /** A comment has up to 5,000 characters, each up to 9 bytes when encoded. */
    private static final int COMMENT = 64 << 10;

    /** A post has up to 20,000 characters. */
    private static final int POST = 256 << 10;

    /** An export of a member's data has up to 9 MiB of pictures, and texts. */
    private static final int ARCHIVE = 32 << 20;

    /** The first match counts. */
    private static final List<Endpoint> ALL = List.of(
            of(
                    "/(login|register|confirm|restore|forgot|reset|erase|keep|first-admin|profile|account)(\\.xhtml)?",
                    BOTH,
                    SMALL,
                    Body.FORM),
            of("/(logout|account/(devices|erase|export)|confirm/again|password-strength)", WRITE, SMALL, Body.FORM),
            of(
                    "/admin/(invitations|queue|guests(/[0-9]+)?|people/[0-9]+|texts/(post|comment)-[0-9]+)",
                    BOTH,
                    SMALL,
                    Body.FORM),
            of("/replies/confirm", BOTH, SMALL, Body.FORM),
            of("/replies/stop", BOTH, SMALL, Body.ANY_FORM),
            of("/report/(posts/[0-9]+|comments/[0-9]+|people/[^/]+(/picture)?)", BOTH, SMALL, Body.FORM),
            of("/posts/(new|[0-9]+/edit)", BOTH, POST, Body.FORM),
            of("/posts/[0-9]+/comments(/[0-9]+/edit)?", BOTH, COMMENT, Body.FORM),
            of("/posts/[0-9]+/(delete|comments/[0-9]+/(delete|withdraw))", BOTH, SMALL, Body.FORM),
            of("/account/import", WRITE, ARCHIVE, Body.ARCHIVE),
            of("/profile/avatar", WRITE, SMALL, Body.UPLOAD),
            of("/profile/avatar/draft", BOTH, SMALL, Body.UPLOAD),
            of("/profile/avatar/(crop|import|remove|draft/(crop|discard|use))", WRITE, SMALL, Body.FORM));

    private static final Endpoint READ_ONLY = of(".*", READ, SMALL, Body.NONE);

    /** For scripts of other sites, too; the servlets answer {@code OPTIONS} themselves. */
    private static final Pattern FOR_OTHER_SITES = Pattern.compile("/avatar.*|/v3(/.*)?|/[^/]+\\.(json|xml|vcf|qr)");

    private static final String MULTIPART = "multipart/form-data";

    private static Endpoint of(String path, List<String> methods, int maxBytes, Body body) {
        return new Endpoint(Pattern.compile(path), methods, maxBytes, body);
    }

    /** @param path within this application, with a leading slash */
    static Endpoint at(String path) {
        return ALL.stream()
                .filter(each -> each.path.matcher(path).matches())
                .findFirst()
                .orElse(READ_ONLY);
    }

    boolean takes(String method) {
        return methods.contains(method);
    }

    boolean isUpload() {
        return body == Body.UPLOAD || body == Body.ARCHIVE;
    }

    /**
     * The longest body.
     *
     * @param longestPicture the limit for a form with a picture
     */
    long maxBytes(long longestPicture) {
        return body == Body.UPLOAD ? longestPicture : maxBytes;
    }

    /** The value of the header {@code Allow}. */
    String allow() {
        return String.join(", ", methods);
    }

    static boolean isForOtherSites(String path) {
        return FOR_OTHER_SITES.matcher(path).matches();
    }

    boolean takesType(@Nullable String contentType) {
        boolean form = isOf("application/x-www-form-urlencoded", contentType);
        return switch (body) {
            case NONE -> false;
            case FORM -> form;
            case ANY_FORM -> form || isMultipart(contentType);
            case UPLOAD, ARCHIVE -> isMultipart(contentType);
        };
    }

    static boolean isMultipart(@Nullable String contentType) {
        return isOf(MULTIPART, contentType);
    }

    private static boolean isOf(String type, @Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).split("[;\\s]", 2)[0].equals(type);
    }
}
