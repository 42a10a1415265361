package org.likeness.web.support;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Lets every request of Faces that comes too late get its form back. */
public class ExpiredViews extends ExceptionHandlerFactory {

    /** For Faces only. */
    public ExpiredViews(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ExpiredView(getWrapped().getExceptionHandler());
    }
}
