package org.likeness.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Locale;
import org.likeness.storage.SiteSecret;

/**
 * Hashes by which a guest is recognised, in hex: HMACs of the email and of the network, under a key of this site. Without the file
 * {@code secret} in the data folder, they tell nothing, not even whether they belong to a given email or IP address.
 */
@Singleton
public class GuestHashes {
    private final byte[] key;

    @Inject
    public GuestHashes(SiteSecret secret) {
        this.key = secret.key("guests");
    }

    /** The hash of an email in the form in which it is stored. */
    public String ofEmail(String email) {
        return hash("email " + email.toLowerCase(Locale.ROOT));
    }

    /** The hash of a network: an IPv4 address, or the first 64 bits of an IPv6 address. */
    public String ofNetwork(String network) {
        return hash("network " + network);
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(SiteSecret.hmac(key, text.getBytes(UTF_8)));
    }
}
