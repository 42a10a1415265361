package org.likeness.remote;

import java.net.URI;
import java.util.Optional;
import org.likeness.config.Source;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.QqNumber;

/**
 * Identifies a person on another server.
 *
 * @param source a remote source
 * @param federated the avatar server of the e-mail's domain; empty for the server that the operator chose
 * @param value an e-mail hash in hex, or a QQ number
 * @param stranger whether a client sent the hash, and no member or guest of this site is known to have it. Pictures of strangers are
 *     cached separately: otherwise the time of an answer would reveal who is known to this site
 */
public record RemoteId(Source source, Optional<URI> federated, String value, boolean stranger) {

    /** @throws IllegalArgumentException when the source does not have such ids */
    public RemoteId {
        boolean valid = source == Source.QQ
                ? QqNumber.parse(value).isPresent()
                : source.isRemote() && EmailHash.parse(value).isPresent();
        if (!valid || (federated.isPresent() && source != Source.LIBRAVATAR)) {
            throw new IllegalArgumentException("id must be a hash or a QQ number, was one of " + source.word());
        }
    }

    static RemoteId of(Source source, EmailHash hash) {
        return new RemoteId(source, Optional.empty(), hash.hex(), false);
    }

    static RemoteId ofStranger(Source source, EmailHash hash) {
        return new RemoteId(source, Optional.empty(), hash.hex(), true);
    }

    /** Without the value, so that logs do not identify the person. */
    @Override
    public String toString() {
        return "id at " + source.word();
    }
}
