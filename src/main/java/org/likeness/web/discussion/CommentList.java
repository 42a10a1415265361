package org.likeness.web.discussion;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.likeness.web.support.Texts;

/** {@code <s:comments>}: the comments on the page of a post, each an item of a list. */
@FacesComponent(CommentList.TYPE)
public class CommentList extends UIComponentBase {
    /** Under which Faces knows it. */
    public static final String TYPE = "org.likeness.Comments";

    /** For Faces only. */
    public CommentList() {}

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(context);
        var page = (PostBean) Objects.requireNonNull(getAttributes().get("of"), "of");
        var texts = Texts.of((HttpServletRequest) context.getExternalContext().getRequest());
        var markup = new CommentMarkup(page.getHere(), texts);
        for (Entry comment : page.getComments()) {
            context.getResponseWriter().write(markup.item(comment));
        }
    }
}
