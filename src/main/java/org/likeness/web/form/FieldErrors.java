package org.likeness.web.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Validates plain HTML forms. */
@Singleton
public class FieldErrors {
    private final ValidatorFactory factory;

    @Inject
    FieldErrors(ValidatorFactory factory) {
        this.factory = factory;
    }

    /**
     * Returns one error message for each invalid field, by field name; empty if the form is valid. A field with several errors always
     * gets the same one.
     *
     * @param form the bean itself, not a CDI proxy
     * @param groups the constraints to check; by default those without a group
     */
    public Map<String, String> of(Object form, Locale locale, Class<?>... groups) {
        var validator = factory.usingContext()
                .messageInterpolator(new InLanguage(factory.getMessageInterpolator(), locale))
                .getValidator();
        var messages = new TreeMap<String, String>();
        validator.validate(form, groups).stream()
                .sorted(Comparator.comparing(ConstraintViolation::getMessageTemplate))
                .forEach(violation ->
                        messages.putIfAbsent(violation.getPropertyPath().toString(), violation.getMessage()));
        return messages;
    }

    /** Uses the language of the request instead of the server's. */
    private record InLanguage(MessageInterpolator interpolator, Locale language) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return interpolator.interpolate(template, context, language);
        }

        @Override
        public String interpolate(String template, Context context, Locale ignored) {
            return interpolator.interpolate(template, context, language);
        }
    }
}
