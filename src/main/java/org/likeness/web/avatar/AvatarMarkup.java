package org.likeness.web.avatar;

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
     * What {@code <l:avatar>} writes for somebody whose name stands beside it, for a list that is put together as one text. The page
     * has to have the tag itself, too: it brings along what shows a drawing where the picture cannot be loaded.
     *
     * @param size width and height in CSS pixels, 1 to 2048
     */
    public static String beside(Person person, int size) {
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
        tag.attribute("data-drawn", avatar.source().isRemote() ? avatar.drawn() : null);
        return tag;
    }
}
