package org.likeness.upstream;

import java.net.URI;
import java.util.Optional;
import org.likeness.avatar.Source;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.QqNumber;

/**
 * The name under which another server knows somebody.
 *
 * @param source a remote one
 * @param federated where the domain of the e-mail answers for it; empty for the server that the operator chose
 * @param id an e-mail hash in hex, or a QQ number
 * @param stranger whether somebody else brought the hash: what is fetched for it is kept apart, or it would tell who is known here
 */
public record Handle(Source source, Optional<URI> federated, String id, boolean stranger) {

    /** @throws IllegalArgumentException when that source knows nobody by such an id */
    public Handle {
        boolean known = source == Source.QQ
                ? QqNumber.parse(id).isPresent()
                : source.isRemote() && EmailHash.parse(id).isPresent();
        if (!known || (federated.isPresent() && source != Source.LIBRAVATAR)) {
            throw new IllegalArgumentException("handle must be a hash or a QQ number, was one of " + source.word());
        }
    }

    static Handle of(Source source, EmailHash hash) {
        return new Handle(source, Optional.empty(), hash.hex(), false);
    }

    static Handle ofStranger(Source source, EmailHash hash) {
        return new Handle(source, Optional.empty(), hash.hex(), true);
    }

    /** Tells nobody whose it is. */
    @Override
    public String toString() {
        return "handle at " + source.word();
    }
}
