package org.likeness.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.TestEvent;
import org.likeness.account.AccountErased;
import org.likeness.storage.ExportFiles;
import org.likeness.storage.TestExportFiles;

/** The files of exports that nobody may download any more, on real databases and real files. */
@ParameterizedClass
@EnumSource
class ExpiredExportsTest extends OwnDataFixture {
    private static final String UNKNOWN = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    ExpiredExportsTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void areDeletedWithTheirRows() throws IOException {
        var files = TestExportFiles.in(folder);
        String ada = made(ADA, files);
        clock.pass(Duration.ofDays(6));
        String bob = made(BOB, files);
        write(UNKNOWN, files, clock.instant().minus(Duration.ofHours(2)));
        var expired = new ExpiredExports(committing(), files, clock, new TestEvent<>(event -> {}));
        expired.delete();
        assertThat(files.find(UNKNOWN)).isEmpty();
        assertThat(files.find(ada)).isPresent();
        clock.pass(Duration.ofDays(1));
        expired.delete();
        assertThat(files.find(ada)).isEmpty();
        assertThat(files.find(bob)).isPresent();
        assertThat(count("data_export")).isEqualTo(1);
    }

    @Test
    void ofAnErasedAccountAreDeletedAfterTheCommit() throws IOException {
        var files = TestExportFiles.in(folder);
        String ada = made(ADA, files);
        String bob = made(BOB, files);
        var events = new ArrayList<ExpiredExports.Unneeded>();
        var expired = new ExpiredExports(exports, files, clock, new TestEvent<>(events::add));
        run(() -> expired.request(new AccountErased(ADA)));
        assertThat(files.find(ada)).isPresent();
        events.forEach(expired::delete);
        assertThat(files.find(ada)).isEmpty();
        assertThat(files.find(bob)).isPresent();
    }

    private Exports committing() {
        return exports(TestDatabase.committing(entityManager));
    }

    private String made(long account, ExportFiles files) throws IOException {
        run(() -> exports.request(account, URI.create("https://site.example/")));
        var claimed = call(exports::claim).orElseThrow();
        write(claimed.id(), files, clock.instant());
        run(() -> exports.succeed(claimed));
        return claimed.id();
    }

    private static void write(String id, ExportFiles files, Instant time) throws IOException {
        files.write(id, out -> out.write(1));
        Files.setLastModifiedTime(files.find(id).orElseThrow(), FileTime.from(time));
    }
}
