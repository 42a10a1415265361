package org.likeness.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Gives Faces pages the language that all other responses have. Registered in {@code faces-config.xml}. */
public class LanguageOfViews extends ViewHandlerWrapper {

    /** Called by Faces. */
    public LanguageOfViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return PageLanguage.of((HttpServletRequest) context.getExternalContext().getRequest());
    }
}
