package org.likeness.web.avatar;

import jakarta.el.ValueExpression;
import jakarta.faces.FacesException;
import jakarta.faces.application.ResourceDependency;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.likeness.avatar.Avatar;
import org.likeness.gravatar.AvatarSize;

/**
 * {@code <l:avatar>} in the tree of components: writes an {@code <img>}. The script and the style that show a drawing where the
 * picture cannot be loaded come along into the head of the page.
 */
@ResourceDependency(library = "likeness", name = "avatar.css", target = "head")
@ResourceDependency(library = "likeness", name = "avatar.js", target = "head")
public class AvatarImage extends UIComponentBase {
    /** Under which Faces knows it. */
    public static final String TYPE = "org.likeness.Avatar";

    private static final String TAG = "<l:avatar>";

    private String place = TAG;

    /** For Faces only. */
    public AvatarImage() {}

    /** @param tag the page, the line and the name of the tag, for messages */
    void standsAt(String tag) {
        this.place = tag;
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(context);
        if (!isRendered()) {
            return;
        }
        try {
            var size = new AvatarSize(AvatarAttribute.size(this));
            write(AvatarFunctions.choose(AvatarAttribute.OF.value(this), size), context.getResponseWriter());
        } catch (IllegalArgumentException e) {
            var failure = new FacesException(place + " " + e.getMessage());
            failure.addSuppressed(e); // not the cause: Faces would tell the message of that one, without the place
            throw failure;
        }
    }

    private void write(Avatar avatar, ResponseWriter writer) throws IOException {
        var tag = AvatarMarkup.tag(
                avatar,
                hasOwnId() ? getClientId() : null,
                AvatarAttribute.STYLE_CLASS.value(this),
                alt(avatar),
                Objects.requireNonNullElse(AvatarAttribute.LOADING.text(this), "lazy"));
        var others = getPassThroughAttributes(false);
        if (others != null) {
            others.forEach((name, value) -> tag.attribute(name, evaluated(value)));
        }
        writer.write(tag.html());
    }

    private @Nullable Object evaluated(Object value) {
        return value instanceof ValueExpression expression
                ? expression.getValue(getFacesContext().getELContext())
                : value;
    }

    private String alt(Avatar avatar) {
        if (AvatarAttribute.DECORATIVE.isTrue(this)) {
            return "";
        }
        Object own = AvatarAttribute.ALT.value(this);
        return own == null ? avatar.alt() : own.toString();
    }

    private boolean hasOwnId() {
        return getId() != null && !getId().startsWith("j_id");
    }
}
