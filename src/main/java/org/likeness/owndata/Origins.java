package org.likeness.owndata;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.likeness.crypto.Sha256;
import org.likeness.storage.SiteIdFile;

/** Names an account of this site in archives: the same in each export of the account, and different for all others anywhere. */
@Singleton
class Origins {
    private final SiteIdFile siteId;

    @Inject
    Origins(SiteIdFile siteId) {
        this.siteId = siteId;
    }

    /** @throws IOException if the data folder is missing */
    String of(long accountId) throws IOException {
        String site = siteId.read().orElseThrow(() -> new IOException(siteId.path() + " is missing"));
        return Sha256.hex("export " + site + " " + accountId);
    }
}
