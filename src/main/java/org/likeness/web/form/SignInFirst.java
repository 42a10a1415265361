package org.likeness.web.form;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.guard.SameOriginFilter;
import org.likeness.web.guard.VisitorSessions;

/** Sends a visitor to sign in, and keeps the page and what they typed until then. */
@Singleton
@Named
public class SignInFirst {
    /** How long a visitor's session with a pending form lasts. */
    private static final Duration SESSION_TIME = Duration.ofMinutes(15);

    /** Separates the values of a field that has several. */
    private static final String SEPARATOR = "\n";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final PendingForm pending;
    private final RateLimit limit;
    private final VisitorSessions sessions;

    @Inject
    SignInFirst(PendingForm pending, RateLimit limit, VisitorSessions sessions) {
        this.pending = pending;
        this.limit = limit;
        this.sessions = sessions;
    }

    /**
     * Redirects from a Faces page to the login page, which leads back to it. Keeps the fields of a submitted form, except passwords.
     *
     * @param page the path within this site, beginning with a slash
     */
    public void begin(String page, HttpServletRequest request, HttpServletResponse response) {
        if (isOwnForm(request)) {
            begin(page, fields(request), request, response);
        } else if (READING.contains(request.getMethod())) {
            begin(page, Map.of(), request, response);
        } else {
            Redirect.seeOther("/login", request, response);
        }
    }

    /**
     * Redirects to the login page, which leads back to {@code page}. Drops the fields if too many forms from this address are already
     * pending.
     *
     * @param page the path within this site, beginning with a slash
     * @param fields what was typed, by field name; empty if the visitor only opened the page
     */
    public void begin(
            String page, Map<String, String> fields, HttpServletRequest request, HttpServletResponse response) {
        if (fields.isEmpty()
                || limit.take(Kind.PENDING_FORMS, Caller.at(request)).isEmpty()) {
            pending.keep(page, fields);
            if (!fields.isEmpty()) {
                var session = request.getSession();
                session.setMaxInactiveInterval((int) SESSION_TIME.toSeconds());
                sessions.holds(pending.bytes(), session);
            }
        }
        Redirect.seeOther("/login", request, response);
    }

    /** Drops the pending form of a Faces page when a member submits that page: from now on the submitted values count. */
    public void forgetWhenSubmitted(String page, HttpServletRequest request) {
        if (isOwnForm(request)) {
            pending.forget(page);
        }
    }

    /** Other sites must not put words into somebody's form; checked here because the order of the filters is undefined. */
    private static boolean isOwnForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && SameOriginFilter.isOurs(request);
    }

    private static Map<String, String> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("jakarta.faces.") && !name.endsWith("password")) {
                fields.put(name, String.join(SEPARATOR, values));
            }
        });
        return fields;
    }

    /** Fills the pending form into the Faces page that is about to be rendered; a {@code preRenderView} listener. */
    public void restoreFields() {
        var context = FacesContext.getCurrentInstance();
        var view = context.getViewRoot();
        var fields = pending.on(view.getViewId().replaceFirst("\\.xhtml$", ""));
        if (fields.isEmpty()) {
            return;
        }
        view.visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            restore(component, component.getClientId(context), fields);
            return VisitResult.ACCEPT;
        });
        ExpiredForms.warn(context);
    }

    private static void restore(UIComponent component, String id, Map<String, String> fields) {
        boolean isFormPending = fields.containsKey(id.replaceFirst(":.*", "")); // browsers do not send unticked boxes
        if (component instanceof UISelectMany boxes && isFormPending) {
            boxes.setSubmittedValue(fields.containsKey(id) ? fields.get(id).split(SEPARATOR, -1) : new String[0]);
        } else if (component instanceof UISelectBoolean box && isFormPending) {
            box.setSubmittedValue(fields.containsKey(id));
        } else if (component instanceof EditableValueHolder field && fields.containsKey(id)) {
            field.setSubmittedValue(fields.get(id));
        }
    }
}
