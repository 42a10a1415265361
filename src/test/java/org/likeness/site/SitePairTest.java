package org.likeness.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Pairs of databases and data folders that belong together. */
class SitePairTest extends SitePairFixture {
    @Test
    void getAnIdIfBothAreNew() throws Exception {
        require();
        String id = inFolder();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(inDatabase()).isEqualTo(id + " TRUE");

        member();
        picture();
        require();
        assertThat(inFolder()).isEqualTo(id);
        assertThat(inDatabase()).isEqualTo(id + " TRUE");
    }

    @Test
    void createAMissingFolder() throws Exception {
        folder = folder.resolve("new/folder");
        require();
        assertThat(inDatabase()).isEqualTo(inFolder() + " TRUE");
    }

    @Test
    void areCompletedAfterACrash() throws Exception {
        execute("update site set id = '" + ID + "'");
        require();
        assertThat(inFolder()).isEqualTo(ID);

        execute("update site set paired = false"); // a crash one step later
        require();
        assertThat(inDatabase()).isEqualTo(ID + " TRUE");
    }

    @Test
    void areAdoptedIfTheFolderHasThePicturesOfAnOlderDatabase() throws Exception {
        member();
        portrait(picture());
        require();
        assertThat(inDatabase()).isEqualTo(inFolder() + " TRUE");
    }

    @Test
    void areAdoptedAfterACrash() throws Exception {
        member();
        portrait(picture());
        execute("update site set id = '" + ID + "'");
        require();
        assertThat(inFolder()).isEqualTo(ID);
    }

    @Test
    void areAdoptedIfNoMemberHasAPicture() throws Exception {
        member();
        require();
        assertThat(inDatabase()).isEqualTo(inFolder() + " TRUE");
    }

    @Test
    void getOneIdFromTwoConcurrentStarts() throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        var starts = new ArrayList<Future<?>>();
        for (int i = 0; i < 2; i++) {
            starts.add(threads.submit(() -> {
                together.await();
                require();
                return null;
            }));
        }
        for (var start : starts) {
            start.get();
        }
        threads.shutdown();
        assertThat(inDatabase()).isEqualTo(inFolder() + " TRUE");
    }
}
