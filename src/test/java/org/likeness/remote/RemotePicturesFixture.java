package org.likeness.remote;

import static org.likeness.remote.Site.ADA;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.picture.Drawn;

/** Base of tests with a site and a fake Gravatar that knows a picture of Ada. */
abstract class RemotePicturesFixture {
    @TempDir
    Path data;

    FakeGravatar gravatar;
    Site site;
    RemotePictures pictures;

    @BeforeEach
    void open() throws IOException {
        gravatar = new FakeGravatar().knows(ADA, Drawn.jpeg(512, 512));
        site = site();
        pictures = site.started();
    }

    @AfterEach
    void close() {
        gravatar.close();
    }

    final Site site(String... more) {
        var settings =
                new ArrayList<>(List.of("gravatar.base-url", gravatar.base(), "libravatar.base-url", gravatar.base()));
        settings.addAll(List.of(more));
        return new Site(data, settings.toArray(String[]::new));
    }
}
