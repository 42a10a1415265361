package org.likeness.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The CSRF token for the forms of one page. */
@RequestScoped
@Named("csrf")
public class MaskedToken {
    private final CsrfToken token;
    private @Nullable String masked;

    @Inject
    MaskedToken(CsrfToken token) {
        this.token = token;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    MaskedToken() {
        this.token = null;
    }

    /** The same in all forms of a page, and different in the next page. */
    public String getValue() {
        if (masked == null) {
            masked = token.masked();
        }
        return masked;
    }
}
