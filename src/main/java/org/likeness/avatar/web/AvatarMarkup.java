package org.likeness.avatar.web;

import org.jspecify.annotations.Nullable;
import org.likeness.avatar.Avatar;
import org.likeness.avatar.Person;
import org.likeness.gravatar.AvatarSize;

/** The {@code <img>} of an avatar as HTML. */
public final class AvatarMarkup {
    private static final String START = "<img decoding=\"async\" referrerpolicy=\"no-referrer\"";
    private static final String CLASS = "likeness-avatar";

    private AvatarMarkup() {}

    /**
     * The decorative {@code <img>} of a person whose name is next to it, for lists that are rendered as one text. The page needs an
     * {@code <l:avatar>} as well: the tag adds the script that shows a drawing if a picture cannot be loaded.
     *
     * @param size width and height in CSS pixels, 1 to 2048
     */
    public static String decorativeImage(Person person, int size) {
        return tag(AvatarFunctions.choose(person, new AvatarSize(size)), null, null, "", "lazy")
                .html();
    }

    static StartTag tag(Avatar avatar, @Nullable String id, @Nullable Object styleClass, String alt, String loading) {
        var tag = new StartTag(START);
        tag.attribute("id", id);
        tag.attribute("class", styleClass == null ? CLASS : CLASS + " " + styleClass);
        tag.attribute("src", avatar.src());
        tag.attribute("srcset", avatar.src2x().equals(avatar.src()) ? null : avatar.srcset());
        tag.attribute("width", avatar.width());
        tag.attribute("height", avatar.height());
        tag.attribute("alt", alt);
        tag.attribute("loading", loading);
        tag.attribute("data-drawn", avatar.isDrawn() ? null : avatar.drawn());
        return tag;
    }
}
