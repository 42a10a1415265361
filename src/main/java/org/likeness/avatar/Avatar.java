package org.likeness.avatar;

/**
 * The picture that stands for a person, at one size.
 *
 * @param source where it comes from
 * @param src its address, absolute or, beginning with a slash, within this site
 * @param src2x the same for a screen with two dots per pixel
 * @param size width and height on the page, in CSS pixels
 */
public record Avatar(Source source, String src, String src2x, int size) {

    /** The same with this site's own addresses below the path at which it is deployed. */
    public Avatar within(String contextPath) {
        return source == Source.PORTRAIT ? new Avatar(source, contextPath + src, contextPath + src2x, size) : this;
    }

    /** The value of an {@code <img>}'s attribute. */
    public String srcset() {
        return src + " 1x, " + src2x + " 2x";
    }

    /** Where an avatar comes from. */
    public enum Source {
        PORTRAIT,
        GRAVATAR
    }
}
