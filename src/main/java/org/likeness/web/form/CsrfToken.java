package org.likeness.web.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.likeness.crypto.RandomHex;

/** The CSRF token of a session, which its plain forms send along. Faces forms have their view state instead. */
@SessionScoped
@Named("csrf")
public class CsrfToken implements Serializable {
    private static final int BYTES = 16;

    private final String value = RandomHex.of(BYTES);

    public String getValue() {
        return value;
    }

    /** Whether a form of this session sent this token; compared in constant time. */
    public boolean matches(@Nullable String sent) {
        return sent != null && MessageDigest.isEqual(value.getBytes(UTF_8), sent.getBytes(UTF_8));
    }
}
