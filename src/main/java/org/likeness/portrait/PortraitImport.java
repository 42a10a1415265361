package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** A member gets the picture that another service shows of them, as a portrait of their own. */
@ApplicationScoped
public class PortraitImport {
    private static final Limits LIMITS = new Limits(10 << 20, Duration.ofSeconds(10), 3);

    private final PortraitUpload upload;
    private final Fetch fetch;
    private final Set<Long> importing = ConcurrentHashMap.newKeySet();

    @Inject
    PortraitImport(Settings settings, PortraitUpload upload) {
        this.upload = upload;
        this.fetch = new Fetch(LIMITS, settings.importHosts());
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PortraitImport() {
        this.upload = null;
        this.fetch = null;
    }

    /**
     * Fetches the picture and does with it what an upload does; one at a time for each member.
     *
     * @param address as the member typed it; trusted in nothing
     * @throws FetchException when nothing can be fetched from there
     * @throws PictureException when what is there cannot become a portrait
     * @throws IOException when the disk takes no more
     */
    public Receipt fromAddress(long accountId, String address) throws FetchException, PictureException, IOException {
        if (!importing.add(accountId)) {
            throw new PictureException(Reason.BUSY, "an import of this member is running"); // nobody holds all places
        }
        try {
            byte[] file = fetch.get(address);
            return upload.upload(accountId, () -> file, Optional.empty(), Description.NONE);
        } finally {
            importing.remove(accountId);
        }
    }
}
