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
import org.likeness.config.UsernameForm;

/**
 * A name that can be part of a URL: 2 to 30 of {@code a-z 0-9 . _ -}, starting with a letter or digit, in any case. Neither a reserved
 * word nor a file name. Null is valid.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Username.Validator.class)
public @interface Username {
    String message() default "{likeness.username.form}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Validates the name in the form in which it will be stored. */
    final class Validator implements ConstraintValidator<Username, String> {
        /** URLs with these suffixes are not pages: {@code /ada.json} is Ada's profile. */
        private static final Pattern FILE =
                Pattern.compile(".*\\.(json|xml|vcf|qr|rss|atom|php[0-9]?|jsp|jspx|jsf|faces|xhtml|html?"
                        + "|shtml|asp|aspx|cgi|css|js|mjs|map|txt|md|pdf|ico|jpe?g|jfif|png|apng|gif|webp|avif|heic|bmp|tiff?|svg"
                        + "|zip|gz|tar|war|jar|sql|bak|ini|conf|cfg|log|ya?ml|exe)");

        private static final Pattern SEPARATORS = Pattern.compile("[._-]");

        /** Pages, authorities, mailboxes and pronouns, compared without separators. */
        private static final Set<String> RESERVED = Set.of(
                ("about abuse account accounts admin administrator administrators admins all anon anonymous api author "
                                + "authors avatar avatars billing blog bot bots cards channel community confirm contact copyright "
                                + "css deleted dev discussion errors everybody everyone faq feed feedback file files forgot forum ftp "
                                + "gallery group groups guest guests hash health help here home hostmaster image images imap index info js "
                                + "json language legal likeness likenessteam localhost login logout mail mailerdaemon master me media member "
                                + "members mod moderation moderator moderators mods news newsletter nobody noc none noreply notification "
                                + "notifications null oauth official operator operators owner owners people photo photos picture pictures "
                                + "pop pop3 portrait portraits post postmaster posts privacy profile public qr recovery register "
                                + "report reset resources restore robots root rss sales search secure security self server service settings signin "
                                + "signout signup site sitemap smtp somebody someone spam ssl staff static status superuser support "
                                + "supportteam sys sysadmin sysadmins sysop system team terms tos trust undefined unknown user users v3 "
                                + "vcf verification verified verify webjars webmail webmaster wellknown www xml you")
                        .split(" "));

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            String name = Accounts.normalized(value);
            if (FILE.matcher(name).matches()
                    || RESERVED.contains(SEPARATORS.matcher(name).replaceAll(""))) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{likeness.username.reserved}")
                        .addConstraintViolation();
                return false;
            }
            return UsernameForm.matches(name);
        }
    }
}
