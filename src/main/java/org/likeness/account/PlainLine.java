package org.likeness.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A line of text shown within other text, such as a title, a location or an alt text: visible, and without effect on the direction of the
 * surrounding text. Null and blanks are valid.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainLine.Validator.class)
public @interface PlainLine {
    String message() default "{likeness.text.control}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** See {@link VisibleText#isPlainLine}. */
    final class Validator implements ConstraintValidator<PlainLine, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || VisibleText.isPlainLine(value);
        }
    }
}
