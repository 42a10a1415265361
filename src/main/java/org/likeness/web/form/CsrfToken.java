package org.likeness.web.form;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.likeness.crypto.RandomHex;

/**
 * The CSRF token of a session, which its plain forms send along. Faces forms have their view state instead. Pages never contain the token
 * itself, but a mask and the masked token: pages are compressed, and the size of a text that stays the same could reveal it bit by bit.
 *
 * @see <a href="https://breachattack.com/">BREACH</a>
 */
@SessionScoped
public class CsrfToken implements Serializable {
    private static final int BYTES = 16;
    private static final Pattern MASKED = Pattern.compile("[0-9a-f]{" + 4 * BYTES + "}");

    private final String value = RandomHex.of(BYTES);

    /** The token as a page sends it, different each time: a mask, then the token XOR that mask. */
    String masked() {
        String mask = RandomHex.of(BYTES);
        return mask + HexFormat.of().formatHex(xor(bytes(mask), bytes(value)));
    }

    /** Whether a form of this session sent this token; compared in constant time. */
    public boolean matches(@Nullable String sent) {
        if (sent == null || !MASKED.matcher(sent).matches()) {
            return false;
        }
        byte[] token = xor(bytes(sent.substring(0, 2 * BYTES)), bytes(sent.substring(2 * BYTES)));
        return MessageDigest.isEqual(bytes(value), token);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] xor(byte[] mask, byte[] token) {
        byte[] result = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            result[i] = (byte) (mask[i] ^ token[i]);
        }
        return result;
    }
}
