package org.likeness.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.likeness.avatar.ProxiedPictures;
import org.likeness.avatar.Source;

/** Names for pictures of other servers in this site's own addresses, from which nobody but this site learns whose they are. */
@ApplicationScoped
public class OpaqueNames implements ProxiedPictures {
    public OpaqueNames() {}

    @Override
    public Optional<String> name(Source source, String email, String drawing) {
        return Optional.empty();
    }

    /** What a name stands for; empty for a name that this site has not given. */
    public Optional<Sealed> open(String name) {
        return Optional.empty();
    }
}
