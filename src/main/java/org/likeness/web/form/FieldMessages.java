package org.likeness.web.form;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.Duration;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/** Shows error messages next to the fields of a Faces form. */
public final class FieldMessages {
    private FieldMessages() {}

    /**
     * Shows an error.
     *
     * @param clientId of the field, {@code form:field}
     * @param key of the text
     * @param values for the places in the text
     */
    public static void addError(String clientId, String key, Object... values) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        addErrorText(clientId, new Texts(locale).get(key, values));
    }

    /**
     * Shows an error whose text is already in the language of the page.
     *
     * @param clientId of the field, {@code form:field}
     */
    public static void addErrorText(String clientId, String text) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        if (context.getViewRoot().findComponent(clientId) instanceof UIInput input) {
            if (input.isValid() && input.getValue() instanceof String typed) {
                input.setSubmittedValue(typed); // an invalid field shows nothing else
            }
            input.setValid(false); // the page marks the field
        }
        context.validationFailed();
    }

    /**
     * Validates a whole bean and shows its errors. Needed because Faces does not validate a field that is missing from the request.
     *
     * @param form the id of the form
     * @param bean with a property for each field
     * @return whether the bean is valid
     */
    public static boolean isValid(String form, Object bean, Validator validator) {
        var violations = validator.validate(bean);
        violations.forEach(violation -> addErrorText(form + ":" + violation.getPropertyPath(), violation.getMessage()));
        return violations.isEmpty();
    }

    /**
     * Shows that a rate limit is exceeded, with status 429.
     *
     * @param clientId of the field, {@code form:field}
     * @param key of the text, with a place for the seconds
     */
    public static void showRateLimited(String clientId, String key, Duration wait) {
        var context = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        response.setStatus(Refusal.TOO_MANY_REQUESTS);
        Refusal.retryAfter(wait, response);
        addErrorText(clientId, new Texts(context.getViewRoot().getLocale()).get(key, wait.toSeconds()));
    }
}
