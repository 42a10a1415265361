package org.likeness.avatar.web;

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
 * The component of {@code <l:avatar>}: renders an {@code <img>}. It adds the script and the style sheet that show a drawing if the
 * picture cannot be loaded to the head of the page.
 */
@ResourceDependency(library = "likeness", name = "avatar.css", target = "head")
@ResourceDependency(library = "likeness", name = "avatar.js", target = "head")
public class AvatarImage extends UIComponentBase {
    /** The component type and family. */
    public static final String TYPE = "org.likeness.Avatar";

    private static final String TAG = "<l:avatar>";

    private String location = TAG;

    /** For Faces only. */
    public AvatarImage() {}

    /** @param tag the page, the line and the name of the tag, for messages */
    void locate(String tag) {
        this.location = tag;
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
            var failure = new FacesException(location + " " + e.getMessage());
            failure.addSuppressed(e); // not the cause: Faces would report its message, which lacks the location
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
        var passThrough = getPassThroughAttributes(false);
        if (passThrough != null) {
            passThrough.forEach((name, value) -> tag.attribute(name, evaluated(value)));
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
        Object alt = AvatarAttribute.ALT.value(this);
        return alt == null ? avatar.alt() : alt.toString();
    }

    private boolean hasOwnId() {
        return getId() != null && !getId().startsWith("j_id");
    }
}
