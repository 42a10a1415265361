package org.likeness.discussion.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.likeness.web.page.Texts;
import org.likeness.web.page.Times;

/** The tag {@code <s:comments>}: writes the comments of a post as list items. */
@FacesComponent(CommentList.TYPE)
public class CommentList extends UIComponentBase {
    /** The component type. */
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
        var times = context.getApplication().evaluateExpressionGet(context, "#{times}", Times.class);
        var markup =
                new CommentMarkup(page.getHere(), context.getExternalContext().getRequestContextPath(), texts, times);
        for (ContributionView comment : page.getComments()) {
            context.getResponseWriter().write(markup.item(comment));
        }
    }
}
