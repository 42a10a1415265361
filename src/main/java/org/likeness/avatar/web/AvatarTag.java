package org.likeness.avatar.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagAttributeException;
import java.util.Set;
import java.util.TreeSet;

/** The tag handler of {@code <l:avatar>}: validates the attributes when the page is compiled. */
public class AvatarTag extends ComponentHandler {
    /** The attributes that Faces accepts on every component. */
    private static final Set<String> COMMON_ATTRIBUTES = Set.of("id", "rendered", "binding");

    /** @throws TagAttributeException when an attribute is unknown, or has an invalid literal value */
    public AvatarTag(ComponentConfig config) {
        super(config);
        getRequiredAttribute("of");
        for (TagAttribute attribute : tag.getAttributes().getAll("")) {
            if (!COMMON_ATTRIBUTES.contains(attribute.getLocalName())) {
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
                known.get().requireValid(attribute.getValue());
            } catch (IllegalArgumentException e) {
                throw new TagAttributeException(tag, attribute, e.getMessage());
            }
        }
    }

    private static Set<String> names() {
        var names = new TreeSet<>(COMMON_ATTRIBUTES);
        for (AvatarAttribute attribute : AvatarAttribute.values()) {
            names.add(attribute.word());
        }
        return names;
    }

    @Override
    public void onComponentCreated(FaceletContext context, UIComponent component, UIComponent parent) {
        ((AvatarImage) component).locate(tag.toString());
    }
}
