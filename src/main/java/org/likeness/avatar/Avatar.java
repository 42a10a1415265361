package org.likeness.avatar;

/**
 * The picture that stands for a person, at one size.
 *
 * @param source where it comes from
 * @param src its address, absolute or, beginning with a slash, within this site
 * @param src2x the same for a screen with two dots per pixel
 * @param size width and height on the page, in CSS pixels
 * @param alt what it shows, in words; the person's own, or their name
 * @param drawn the address within this site of the drawing that stands for the person when the picture cannot be loaded
 */
public record Avatar(Source source, String src, String src2x, int size, String alt, String drawn) {

    /** The same with this site's own addresses below the path at which it is deployed. */
    public Avatar within(String contextPath) {
        return new Avatar(
                source, below(contextPath, src), below(contextPath, src2x), size, alt, below(contextPath, drawn));
    }

    private static String below(String contextPath, String address) {
        return address.startsWith("/") ? contextPath + address : address;
    }

    /** The value of an {@code <img>}'s attribute. */
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
