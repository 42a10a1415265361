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
 * A nickname, in any script: it must be visible and must not deceive. It is stored in the form of {@link VisibleText#tidied}. Null and
 * ASCII blanks are valid.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PersonName.Validator.class)
public @interface PersonName {
    String message() default "{likeness.text.control}";

    /** The maximum length, also after composition, which makes some letters longer. */
    int max() default 50;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Validates the name in the form in which it will be stored. */
    final class Validator implements ConstraintValidator<PersonName, String> {
        private int max;

        @Override
        public void initialize(PersonName annotation) {
            max = annotation.max();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || value.trim().isEmpty()) { // left to @NotBlank, which knows only these blanks
                return true;
            }
            String name = VisibleText.tidied(value);
            if (name.isEmpty()) {
                return refuse("{likeness.nickname.required}", context);
            }
            if (name.length() > max) {
                return refuse("{likeness.text.long}", context);
            }
            return NameCharacters.areFit(name);
        }

        private static boolean refuse(String message, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            return false;
        }
    }
}
