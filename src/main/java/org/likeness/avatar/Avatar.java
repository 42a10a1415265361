package org.likeness.avatar;

import org.likeness.config.Source;

/**
 * The picture that represents a person, at one size. Made by {@link Avatars}:
 *
 * <pre>{@code
 * Avatar avatar = avatars.of(Person.ofEmail("ada@example.com"), new AvatarSize(40)).within(request.getContextPath());
 * String html = "<img src='" + avatar.src() + "' srcset='" + avatar.srcset() + "' width='40' height='40'>";
 * }</pre>
 *
 * @param source where it comes from
 * @param src its address: absolute, or within this site if it begins with a slash
 * @param src2x the same for a screen with two dots per pixel
 * @param size width and height on the page, in CSS pixels
 * @param alt the alt text: the person's own description, or their name
 * @param drawn the address within this site of the drawing to show when the picture cannot be loaded
 */
public record Avatar(Source source, String src, String src2x, int size, String alt, String drawn) {

    /** The same avatar with the context path of the application put before the addresses within this site. */
    public Avatar within(String contextPath) {
        return new Avatar(
                source,
                prefixed(contextPath, src),
                prefixed(contextPath, src2x),
                size,
                alt,
                prefixed(contextPath, drawn));
    }

    private static String prefixed(String contextPath, String address) {
        return address.startsWith("/") ? contextPath + address : address;
    }

    /** Whether this is a drawing, which needs no other drawing as its replacement. */
    public boolean isDrawn() {
        return source == Source.DRAWN;
    }

    /** The value of the attribute {@code srcset} of an {@code <img>}. */
    public String srcset() {
        return src + " 1x, " + src2x + " 2x";
    }

    /** Width on the page, in CSS pixels. */
    public int width() {
        return size;
    }

    /** Height on the page, in CSS pixels. */
    public int height() {
        return size;
    }
}
