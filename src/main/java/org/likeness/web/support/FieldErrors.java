package org.likeness.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with the fields of a plain HTML form, in the language of who sent it. Faces checks its own forms by itself. */
@ApplicationScoped
public class FieldErrors {
    private final ValidatorFactory factory;

    @Inject
    FieldErrors(ValidatorFactory factory) {
        this.factory = factory;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    FieldErrors() {
        this(null);
    }

    /**
     * The message of each field that is wrong, by the name of the field; empty where all is right. Of several, it is always the same one.
     *
     * @param form itself, not a proxy of it
     * @param groups of the constraints that count; none are those without a group
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

    /** Speaks one language, whatever the server's own is. */
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
