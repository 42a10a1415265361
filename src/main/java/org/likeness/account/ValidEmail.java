package org.likeness.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An email address in any spelling that {@link EmailAddress} normalizes. Null and blanks are valid. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidEmail.Validator.class)
public @interface ValidEmail {
    String message() default "{likeness.email.form}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Validates the address in the form in which it will be stored. */
    final class Validator implements ConstraintValidator<ValidEmail, String> {
        /** The local part of RFC 5321 without quotes, in all scripts (RFC 6531). */
        private static final Pattern LOCAL = Pattern.compile(
                "(?=.{1,64}$)[^\\p{Cc}\\p{Cs}\\p{Z}\"(),.:;<>@\\[\\\\\\]]+(\\.[^\\p{Cc}\\p{Cs}\\p{Z}\"(),.:;<>@\\[\\\\\\]]+)*");

        private static final Pattern DOMAIN =
                Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || value.isBlank()) {
                return true;
            }
            String text = EmailAddress.of(value).text();
            int at = text.lastIndexOf('@');
            String domain = text.substring(at + 1);
            return at > 0
                    && LOCAL.matcher(text.substring(0, at)).matches()
                    && domain.length() <= EmailAddress.MAX_DOMAIN
                    && DOMAIN.matcher(domain).matches();
        }
    }
}
