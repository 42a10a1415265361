package org.likeness.storage;

import java.nio.file.Path;

/** Picture files for tests of other packages. */
public final class TestPictureFiles {
    private TestPictureFiles() {}

    public static PictureFiles in(Path folder) {
        return new PictureFiles(folder);
    }

    /** The site id file of a data folder. */
    public static SiteIdFile siteId(Path data) {
        return new SiteIdFile(data);
    }
}
