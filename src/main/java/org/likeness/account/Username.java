package org.likeness.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name that can stand in an address: 2 to 30 of {@code a-z 0-9 . _ -}, a letter or digit first, in any case, and not a word
 * that the site needs for itself. Null is valid.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Username.Validator.class)
public @interface Username {
    String message() default "{likeness.username.form}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the name as it will be stored. */
    final class Validator implements ConstraintValidator<Username, String> {
        private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,29}");
        private static final Set<String> RESERVED = Set.of(
                "about",
                "account",
                "admin",
                "administrator",
                "anonymous",
                "api",
                "avatar",
                "avatars",
                "css",
                "favicon.ico",
                "gallery",
                "guest",
                "health",
                "help",
                "index",
                "js",
                "language",
                "likeness",
                "login",
                "logout",
                "me",
                "member",
                "members",
                "moderator",
                "nobody",
                "null",
                "people",
                "portraits",
                "post",
                "posts",
                "profile",
                "register",
                "robots.txt",
                "root",
                "settings",
                "signin",
                "signout",
                "signup",
                "static",
                "support",
                "system",
                "undefined",
                "user",
                "users",
                "webmaster",
                "www");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            String name = Login.normalised(value);
            if (RESERVED.contains(name)) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{likeness.username.reserved}")
                        .addConstraintViolation();
                return false;
            }
            return FORM.matcher(name).matches();
        }
    }
}
