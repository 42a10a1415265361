package org.likeness.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was typed into a form of Faces that came too late: put back into its fields, for the person to send again. */
@RequestScoped
@Named
public class TypedAgain {
    /** Between the values of a field that has several. */
    private static final String NEXT = "\n";

    private static final String SAID = "typedAgain";

    private final Unsent unsent;

    @Inject
    TypedAgain(Unsent unsent) {
        this.unsent = unsent;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    TypedAgain() {
        this(null);
    }

    /** Lets the page that is shown say that its fields hold what was typed. */
    static void say(FacesContext context) {
        context.getExternalContext().getRequestMap().put(SAID, true);
    }

    /** What a request has typed into its form but for passwords, as {@link Unsent} keeps it. */
    public static Map<String, String> in(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("jakarta.faces.") && !name.endsWith("password")) {
                fields.put(name, String.join(NEXT, values));
            }
        });
        return fields;
    }

    /** Fills in what waits for the page that is about to be shown. */
    public void fill() {
        var context = FacesContext.getCurrentInstance();
        var view = context.getViewRoot();
        var fields = unsent.on(view.getViewId().replaceFirst("\\.xhtml$", ""));
        if (fields.isEmpty()) {
            return;
        }
        view.visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            fill(component, component.getClientId(context), fields);
            return VisitResult.ACCEPT;
        });
        say(context);
    }

    private static void fill(UIComponent component, String id, Map<String, String> fields) {
        if (component instanceof UISelectMany boxes && fields.containsKey(id.replaceFirst(":.*", ""))) {
            boxes.setSubmittedValue(fields.containsKey(id) ? fields.get(id).split(NEXT, -1) : new String[0]);
        } else if (component instanceof UISelectBoolean box && fields.containsKey(id.replaceFirst(":.*", ""))) {
            box.setSubmittedValue(fields.containsKey(id));
        } else if (component instanceof EditableValueHolder field && fields.containsKey(id)) {
            field.setSubmittedValue(fields.get(id));
        }
    }
}
