package org.likeness.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.regex.Pattern;
import org.likeness.crypto.Sha256;
import org.likeness.storage.SiteSecret;

/**
 * The tokens of the links that stop mail about replies: an HMAC of the member's id or the guest's email, under a key of this site. A token
 * stays valid for as long as there is mail. The database stores only its hash, which is the id of the recipient.
 */
@Singleton
public class ReplyTokens {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final byte[] key;

    @Inject
    public ReplyTokens(SiteSecret secret) {
        this.key = secret.key("replies");
    }

    String ofMember(long accountId) {
        return token("member " + accountId);
    }

    /** @param email in the form in which it is stored */
    String ofGuest(String email) {
        return token("guest " + email);
    }

    private String token(String whose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SiteSecret.hmac(key, whose.getBytes(UTF_8)));
    }

    /** @param token untrusted */
    static boolean isWellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    /** The id of the recipient with this token. */
    static String id(String token) {
        return Sha256.hex(token);
    }
}
