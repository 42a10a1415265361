package org.likeness.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Puts a sentence beside a field of the page that is being answered. */
public final class FieldMessages {
    private FieldMessages() {}

    /**
     * Says what is wrong with a field.
     *
     * @param clientId of the field, {@code form:field}
     * @param key of the text
     */
    public static void wrong(String clientId, String key) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        wrongText(clientId, new Texts(locale).get(key));
    }

    /**
     * Says what is wrong with a field, in words that are ready.
     *
     * @param clientId of the field, {@code form:field}
     */
    public static void wrongText(String clientId, String text) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }
}
