package org.likeness.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A new password: 8 to 128 characters, not one character repeated, not only blanks, and none of the 100,000 most common passwords.
 * {@link PersonalPassword} compares it with the member's own names. Null is valid.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B on passwords</a>
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NewPassword.Validator.class)
public @interface NewPassword {
    /** The maximum length in {@code char}s, of which a character may need two. */
    int MAX_CHARS = 256;

    String message() default "{likeness.password.length}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports one violation at most. */
    final class Validator implements ConstraintValidator<NewPassword, String> {
        private static final int MIN = 8;
        private static final int MAX = 128;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            int characters = value.codePointCount(0, value.length());
            if (characters < MIN || characters > MAX) {
                return false;
            }
            String folded = value.strip().toLowerCase(Locale.ROOT);
            if (folded.codePoints().distinct().count() <= 1) {
                return refuse("{likeness.password.repeated}", context);
            }
            return !CommonPasswords.contains(folded) || refuse("{likeness.password.common}", context);
        }

        private static boolean refuse(String message, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            return false;
        }
    }
}
