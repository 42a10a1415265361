package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.likeness.config.Settings;
import org.likeness.fetch.Fetch;
import org.likeness.fetch.FetchException;
import org.likeness.fetch.Limits;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureException.Reason;

/** Makes a picture from another server the portrait of a member. */
@Singleton
public class PortraitImport {
    private static final Limits LIMITS = new Limits(10 << 20, Duration.ofSeconds(10), 3);

    private final PortraitUpload portraits;
    private final Fetch fetch;
    private final Set<Long> importing = ConcurrentHashMap.newKeySet();

    @Inject
    PortraitImport(Settings settings, PortraitUpload portraits) {
        this.portraits = portraits;
        this.fetch = new Fetch(LIMITS, settings.importHosts());
    }

    /**
     * Fetches a picture and uploads it, one at a time for each member.
     *
     * @param address as the member typed it; untrusted
     * @throws FetchException if nothing can be fetched
     * @throws PictureException if the file cannot become a portrait
     * @throws IOException if the disk is full
     */
    public Receipt fromAddress(long accountId, String address) throws FetchException, PictureException, IOException {
        if (!importing.add(accountId)) {
            throw new PictureException(
                    Reason.BUSY, "an import of this member is running"); // so that nobody occupies all slots
        }
        try {
            byte[] file = fetch.get(address);
            return portraits.upload(accountId, () -> file, Optional.empty(), PictureDescription.NONE);
        } finally {
            importing.remove(accountId);
        }
    }
}
