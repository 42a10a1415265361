package org.likeness.web.form;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Handles Faces forms whose view has expired: the page is shown again with everything that was typed, except passwords, and says so.
 * Nothing is validated or saved. Registered in {@code faces-config.xml}.
 */
public class ExpiredForms extends ExceptionHandlerFactory {
    private static final Logger LOG = System.getLogger(ExpiredForms.class.getName());

    /** The request attribute that makes the page template show its warning. */
    private static final String RESTORED = "fieldsRestored";

    /** Called by Faces. */
    public ExpiredForms(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    /** Makes the current page say that its fields hold what was typed before and that nothing has been saved. */
    static void warn(FacesContext context) {
        context.getExternalContext().getRequestMap().put(RESTORED, true);
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
                var queued = events.next().getContext();
                if (queued.getException() instanceof ViewExpiredException expired) {
                    events.remove();
                    showAgain(queued.getContext(), expired.getViewId());
                } else if (queued.getPhaseId() == PhaseId.RESTORE_VIEW && !isThrownByBean(queued.getException())) {
                    LOG.log(Level.DEBUG, "invalid view state", queued.getException());
                    events.remove();
                    refuse(HttpServletResponse.SC_BAD_REQUEST, queued.getContext());
                }
            }
            super.handle();
        }

        /** Whether a bean failed while the page was built, which is not the client's fault. */
        private static boolean isThrownByBean(Throwable failure) {
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .anyMatch(ELException.class::isInstance);
        }

        private static void showAgain(FacesContext context, String viewId) {
            context.setProcessingEvents(true); // Faces turns this off while it restores a view
            UIViewRoot view = context.getApplication().getViewHandler().createView(context, viewId);
            view.subscribeToViewEvent(PreRenderViewEvent.class, new Restorer(view));
            context.setViewRoot(view);
            context.renderResponse();
        }
    }

    private static void refuse(int status, FacesContext context) {
        try {
            context.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }

    /** Fills the submitted values into the fields once the page has been built. */
    private record Restorer(UIViewRoot view) implements SystemEventListener {

        @Override
        public boolean isListenerForSource(Object source) {
            return source == view;
        }

        @Override
        public void processEvent(SystemEvent event) {
            var context = event.getFacesContext();
            view.processDecodes(context);
            if (hasSubmittedForm(context)) {
                warn(context);
            } else {
                refuse(HttpServletResponse.SC_FORBIDDEN, context);
            }
        }

        private boolean hasSubmittedForm(FacesContext context) {
            return view.visitTree(
                    VisitContext.createVisitContext(context),
                    (visit, component) -> component instanceof UIForm form && form.isSubmitted()
                            ? VisitResult.COMPLETE
                            : VisitResult.ACCEPT);
        }
    }
}
