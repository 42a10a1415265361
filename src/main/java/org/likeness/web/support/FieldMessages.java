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
        var context = FacesContext.getCurrentInstance();
        String text = new Texts(context.getViewRoot().getLocale()).get(key);
        context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }
}
