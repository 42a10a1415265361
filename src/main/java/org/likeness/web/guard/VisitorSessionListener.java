package org.likeness.web.guard;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Registers sessions with {@link VisitorSessions}. */
@WebListener
public class VisitorSessionListener implements HttpSessionListener, HttpSessionIdListener {
    @Inject
    private VisitorSessions sessions;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.created(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.forget(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        sessions.renamed(before, event.getSession().getId());
    }
}
