package org.likeness.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.likeness.avatar.ProxiedPictures;
import org.likeness.avatar.Source;

/**
 * Names for pictures of other servers in this site's own addresses, from which nobody but this site learns whose they are. A name
 * is what it stands for, encrypted under an initialisation vector that is a keyed hash of it: the same content has the same name,
 * and what was changed is not taken for a name. No list of names is kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5297">RFC 5297, which has the idea of such a vector</a>
 */
@ApplicationScoped
public class OpaqueNames implements ProxiedPictures {
    private static final String AES = "AES";
    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int VECTOR = 16;

    private final Handles handles;
    private final byte[] hashKey;
    private final byte[] cipherKey;

    @Inject
    OpaqueNames(Handles handles, Secret secret) {
        this.handles = handles;
        this.hashKey = secret.key("hash of names");
        this.cipherKey = secret.key("cipher of names");
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    OpaqueNames() {
        this.handles = null;
        this.hashKey = new byte[0];
        this.cipherKey = new byte[0];
    }

    @Override
    public Optional<String> name(Source source, String email, String drawing) {
        return handles.of(source, email).map(handle -> seal(new Sealed(handle, drawing)));
    }

    /** What a name stands for; empty for a name that this site has not given. */
    public Optional<Sealed> open(String name) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(name);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= VECTOR || !text(bytes).equals(name)) { // of two spellings of the same bytes, one is a name
            return Optional.empty();
        }
        byte[] vector = Arrays.copyOf(bytes, VECTOR);
        byte[] content = crypted(Cipher.DECRYPT_MODE, vector, Arrays.copyOfRange(bytes, VECTOR, bytes.length));
        return MessageDigest.isEqual(vector, vector(content)) ? Sealed.parse(content) : Optional.empty();
    }

    String seal(Sealed sealed) {
        byte[] content = sealed.bytes();
        byte[] vector = vector(content);
        return text(ByteBuffer.allocate(VECTOR + content.length)
                .put(vector)
                .put(crypted(Cipher.ENCRYPT_MODE, vector, content))
                .array());
    }

    private byte[] vector(byte[] content) {
        return Arrays.copyOf(Secret.hmac(hashKey, content), VECTOR);
    }

    private byte[] crypted(int mode, byte[] vector, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(cipherKey, AES), new IvParameterSpec(vector));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform of today knows " + CIPHER, e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
