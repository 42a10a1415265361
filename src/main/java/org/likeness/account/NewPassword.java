package org.likeness.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody chooses: 8 to 128 characters, and none of the 1,000 that most people choose. Null is valid.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B on passwords</a>
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NewPassword.Validator.class)
public @interface NewPassword {
    String message() default "{likeness.password.length}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the length first, then at the list. */
    final class Validator implements ConstraintValidator<NewPassword, String> {
        private static final int LEAST = 8;
        private static final int MOST = 128;
        private static final Set<String> COMMON = common();

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            if (COMMON.contains(value.toLowerCase(Locale.ROOT))) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{likeness.password.common}")
                        .addConstraintViolation();
                return false;
            }
            int characters = value.codePointCount(0, value.length());
            return characters >= LEAST && characters <= MOST;
        }

        private static Set<String> common() {
            var file = Objects.requireNonNull(NewPassword.class.getResourceAsStream("common-passwords.txt"));
            try (var reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
                return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException("reading our own list", e);
            }
        }
    }
}
