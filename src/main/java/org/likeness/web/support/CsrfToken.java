package org.likeness.web.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A secret of the session that its forms send along, so that no other site can send them. Faces' own forms have their view state. */
@SessionScoped
@Named("csrf")
public class CsrfToken implements Serializable {
    private static final long serialVersionUID = 1;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private final String value;

    /** A new one for a new session. */
    protected CsrfToken() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        value = HexFormat.of().formatHex(bytes);
    }

    public String getValue() {
        return value;
    }

    /** Whether this was sent by a form of this session; takes the same time for every answer. */
    public boolean matches(@Nullable String sent) {
        return sent != null && MessageDigest.isEqual(value.getBytes(UTF_8), sent.getBytes(UTF_8));
    }
}
