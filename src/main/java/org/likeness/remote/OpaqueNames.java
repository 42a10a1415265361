package org.likeness.remote;

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
import org.likeness.config.Source;
import org.likeness.storage.SiteSecret;

/**
 * Opaque names for remote pictures: {@code /avatar/NAME} lets this site show a Gravatar without its pages containing the e-mail hash.
 *
 * <p>A hash of an e-mail is not anonymous. Anybody can hash addresses they guess and compare, or ask Gravatar for the profile. Random
 * names with a table would hide it, but every page view could add rows, and nobody knows when a row is no longer needed. So a name
 * contains the id itself, encrypted with AES-CTR under a key that only this site has; see {@link SiteSecret}.
 *
 * <p>The initialisation vector is not random but synthetic: an HMAC of the content under a second key. This gives three properties.
 * The same person always has the same name, so browsers and proxies can cache the picture. Two different contents practically never
 * share a vector, which would be fatal for CTR mode. And after decryption the vector must match the content again, so nobody can make
 * a name or change one: a name that opens was given by this site. It follows that equal names show that two comments have the same
 * author, as the picture itself does. Losing the secret invalidates all names, but no data.
 *
 * <p>Not a {@code @Singleton}, because the proxy creates it on first use: only then may the secret be created in the data folder.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5297">RFC 5297, Synthetic Initialization Vector (SIV)</a>
 */
@ApplicationScoped
public class OpaqueNames implements ProxiedPictures {
    private static final String AES = "AES";
    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int VECTOR_BYTES = 16;

    private final RemoteIds ids;
    private final byte[] vectorKey;
    private final byte[] cipherKey;

    @Inject
    OpaqueNames(RemoteIds ids, SiteSecret secret) {
        this.ids = ids;
        this.vectorKey = secret.key("hash of names");
        this.cipherKey = secret.key("cipher of names");
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    OpaqueNames() {
        this.ids = null;
        this.vectorKey = null;
        this.cipherKey = null;
    }

    @Override
    public Optional<String> name(Source source, String email, String drawing) {
        return ids.of(source, email).map(id -> seal(new OpaqueName(id, drawing)));
    }

    /** The content of a name; empty if this site did not make it. */
    public Optional<OpaqueName> open(String name) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(name);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= VECTOR_BYTES || !text(bytes).equals(name)) { // Base64 has several texts for the same bytes
            return Optional.empty();
        }
        byte[] vector = Arrays.copyOf(bytes, VECTOR_BYTES);
        byte[] content = crypt(Cipher.DECRYPT_MODE, vector, Arrays.copyOfRange(bytes, VECTOR_BYTES, bytes.length));
        return MessageDigest.isEqual(vector, vector(content)) ? OpaqueName.parse(content) : Optional.empty();
    }

    String seal(OpaqueName name) {
        byte[] content = name.bytes();
        byte[] vector = vector(content);
        return text(ByteBuffer.allocate(VECTOR_BYTES + content.length)
                .put(vector)
                .put(crypt(Cipher.ENCRYPT_MODE, vector, content))
                .array());
    }

    private byte[] vector(byte[] content) {
        return Arrays.copyOf(SiteSecret.hmac(vectorKey, content), VECTOR_BYTES);
    }

    private byte[] crypt(int mode, byte[] vector, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(cipherKey, AES), new IvParameterSpec(vector));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks " + CIPHER, e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
