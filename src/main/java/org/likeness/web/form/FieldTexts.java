package org.likeness.web.form;

import static org.likeness.language.TextKind.FIELDS;

import jakarta.faces.context.FacesContext;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Optional;
import org.likeness.language.Languages;

/**
 * The texts of constraints, in the language of the page. A message {@code {likeness.text.long}} is the key of a text, whose places are the
 * attributes of the constraint. Registered in {@code validation.xml}.
 */
public class FieldTexts implements MessageInterpolator {

    /** Called by Bean Validation. */
    public FieldTexts() {}

    @Override
    public String interpolate(String template, Context context) {
        var faces = Optional.ofNullable(FacesContext.getCurrentInstance());
        var locale = faces.map(FacesContext::getViewRoot).map(view -> view.getLocale());
        return interpolate(template, context, locale.orElse(Locale.ENGLISH));
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        if (!template.startsWith("{") || !template.endsWith("}")) {
            return template;
        }
        String key = template.substring(1, template.length() - 1);
        var values = context.getConstraintDescriptor().getAttributes();
        return Languages.current().find(FIELDS, key, locale).isEmpty()
                ? template
                : Languages.current().format(FIELDS, key, locale, values);
    }
}
