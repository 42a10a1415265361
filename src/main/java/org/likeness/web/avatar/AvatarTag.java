package org.likeness.web.avatar;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagAttributeException;
import java.util.Set;
import java.util.TreeSet;

/** {@code <l:avatar>} as it stands in a page: looks at what its attributes say before the page is built. */
public class AvatarTag extends ComponentHandler {
    /** What Faces takes on every component, besides the attributes of the taglib. */
    private static final Set<String> OF_EVERY_TAG = Set.of("id", "rendered", "binding");

    /** @throws TagAttributeException when there is no such attribute, or when one is written out and cannot be right */
    public AvatarTag(ComponentConfig config) {
        super(config);
        getRequiredAttribute("of");
        for (TagAttribute attribute : tag.getAttributes().getAll("")) {
            if (!OF_EVERY_TAG.contains(attribute.getLocalName())) {
                check(attribute);
            }
        }
    }

    private void check(TagAttribute attribute) {
        var known = AvatarAttribute.parse(attribute.getLocalName());
        if (known.isEmpty()) {
            throw new TagAttributeException(tag, attribute, "is none of " + String.join(", ", names()));
        }
        if (attribute.isLiteral()) {
            try {
                known.get().requireRight(attribute.getValue());
            } catch (IllegalArgumentException e) {
                throw new TagAttributeException(tag, attribute, e.getMessage());
            }
        }
    }

    private static Set<String> names() {
        var names = new TreeSet<>(OF_EVERY_TAG);
        for (AvatarAttribute attribute : AvatarAttribute.values()) {
            names.add(attribute.word());
        }
        return names;
    }

    @Override
    public void onComponentCreated(FaceletContext context, UIComponent component, UIComponent parent) {
        ((AvatarImage) component).standsAt(tag.toString());
    }
}
