package org.likeness.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.Duration;

/** Puts a sentence beside a field of the page that is being answered. */
public final class FieldMessages {
    private static final int TOO_MANY_REQUESTS = 429;

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

    /**
     * Whether all fields of a form hold what they may; otherwise says what is wrong with each. Faces itself does not validate a field
     * that is not sent at all.
     *
     * @param form the id of the form
     * @param bean with a property for each field
     */
    public static boolean areRight(String form, Object bean, Validator validator) {
        var violations = validator.validate(bean);
        violations.forEach(violation -> wrongText(form + ":" + violation.getPropertyPath(), violation.getMessage()));
        return violations.isEmpty();
    }

    /**
     * Says that something was done too often, by a field and by the status.
     *
     * @param clientId of the field, {@code form:field}
     * @param key of the text, with a place for the seconds
     */
    public static void tooOften(String clientId, String key, Duration wait) {
        var context = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
        wrongText(clientId, new Texts(context.getViewRoot().getLocale()).get(key, wait.toSeconds()));
    }
}
