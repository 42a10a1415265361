package org.likeness.web.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.likeness.web.page.Texts;

/** What pages show of the errors in a Faces form, besides the messages next to its fields. */
@Singleton
@Named
public class FormErrors {
    /**
     * A field with an error.
     *
     * @param id of its input in the page
     */
    public record Field(String id, String label) {}

    /** The fields of a form with errors, in the order of the form. */
    public List<Field> of(String form) {
        var context = FacesContext.getCurrentInstance();
        var fields = new ArrayList<Field>();
        addInvalid(context.getViewRoot().findComponent(form), context, fields);
        return Collections.unmodifiableList(fields);
    }

    private static void addInvalid(UIComponent part, FacesContext context, List<Field> fields) {
        if (part instanceof UIInput && context.getMessages(part.getClientId()).hasNext()) {
            String label = Objects.toString(part.getAttributes().get("label"), "");
            fields.add(new Field(part.getClientId(), label));
        }
        part.getFacetsAndChildren().forEachRemaining(child -> addInvalid(child, context, fields));
    }

    /** How many fields have errors, as a sentence. */
    public String summary(String form) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return new Texts(locale).get("form.errors", of(form).size());
    }

    /** Whether one of these fields, each {@code form:field}, has an error. */
    public boolean any(List<String> fields) {
        var context = FacesContext.getCurrentInstance();
        return fields.stream().anyMatch(field -> context.getMessages(field).hasNext());
    }

    /** The value of {@code aria-invalid}. */
    public @Nullable String invalid(UIInput input) {
        return input.isValid() ? null : "true";
    }

    /** The value of {@code aria-describedby}: the message, if there is one, and the hint. */
    public @Nullable String describedBy(UIInput input, @Nullable String hint) {
        if (input.isValid()) {
            return hint;
        }
        String message = input.getClientId() + "-message";
        return hint == null ? message : message + " " + hint;
    }
}
