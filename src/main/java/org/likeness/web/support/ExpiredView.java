package org.likeness.web.support;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page whose view or session is gone when its form comes: it is shown again with what was typed, and says so. Nothing of it is done,
 * and passwords stay empty.
 */
final class ExpiredView extends ExceptionHandlerWrapper {

    ExpiredView(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            var queued = events.next().getContext();
            if (queued.getException() instanceof ViewExpiredException expired) {
                events.remove();
                showAgain(queued.getContext(), expired.getViewId());
            }
        }
        super.handle();
    }

    private static void showAgain(FacesContext context, String viewId) {
        context.setProcessingEvents(true); // Faces ends that while it restores a view
        UIViewRoot view = context.getApplication().getViewHandler().createView(context, viewId);
        view.subscribeToViewEvent(PreRenderViewEvent.class, new Fields(view));
        context.setViewRoot(view);
        context.renderResponse();
    }

    /** Puts what was typed into the fields when the page has been built, neither checked nor kept. */
    private record Fields(UIViewRoot view) implements SystemEventListener {

        @Override
        public boolean isListenerForSource(Object source) {
            return source == view;
        }

        @Override
        public void processEvent(SystemEvent event) {
            var context = event.getFacesContext();
            view.processDecodes(context);
            if (hasSentForm(context)) {
                TypedAgain.say(context);
            } else {
                refuse(context);
            }
        }

        private boolean hasSentForm(FacesContext context) {
            return view.visitTree(
                    VisitContext.createVisitContext(context),
                    (visit, component) -> component instanceof UIForm form && form.isSubmitted()
                            ? VisitResult.COMPLETE
                            : VisitResult.ACCEPT);
        }

        private static void refuse(FacesContext context) {
            try {
                context.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            } catch (IOException e) {
                throw new FacesException(e);
            }
            context.responseComplete();
        }
    }
}
