package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.discussion.GuestBlock.Kind;
import org.likeness.discussion.GuestBlock.Target;
import org.likeness.storage.SiteSecret;

/** Which guests cannot comment, on real databases. */
@ParameterizedClass
@EnumSource
class GuestBlocksTest {
    private static final String EMAIL = "spammer@example.org";

    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final DatabaseKind kind;
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private GuestHashes hashes;
    private GuestBlocks blocks;
    private String network;

    @TempDir
    private Path folder;

    GuestBlocksTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException, IOException {
        var database = kind.migrated();
        TestDatabase.insertAccount(database, 1, "ada@example.com", "ada");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        hashes = new GuestHashes(new SiteSecret(folder));
        blocks = TestDatabase.with(entityManager, new GuestBlocks(hashes, clock));
        network = hashes.ofNetwork("192.0.2.1");
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    private static Author guest(String email, String network) {
        return Author.guest("Guest", email, "", false).from(network);
    }

    private void block(Kind by, String hash, String email, @Nullable Instant expires) {
        TestDatabase.inTransaction(
                entityManager, () -> blocks.add(new Target(by, hash, "Guest", email), "Spam", "marvin", expires));
    }

    private boolean isBlocked(String email, String from) {
        entityManager.clear();
        return blocks.isBlocked(guest(email, from));
    }

    @Test
    void theEmailIsBlockedFromEverywhereAndNothingElse() {
        block(Kind.EMAIL, hashes.ofEmail(EMAIL), EMAIL, null);
        assertThat(isBlocked("Spammer@example.ORG ", hashes.ofNetwork("192.0.2.2")))
                .isTrue();
        assertThat(isBlocked("other@example.org", network)).isFalse();
        var block = blocks.newest(Long.MAX_VALUE, 9).get(0);
        assertThat(block.emailHint()).isEqualTo("s…@example.org");
        assertThat(block.moderator()).isEqualTo("marvin");
        assertThat(block.expires()).isEmpty();
    }

    @Test
    void theNetworkIsBlockedForEverybody() {
        block(Kind.NETWORK, network, "", null);
        assertThat(isBlocked("other@example.org", network)).isTrue();
        assertThat(isBlocked("other@example.org", hashes.ofNetwork("192.0.2.10")))
                .isFalse();
        assertThat(blocks.newest(Long.MAX_VALUE, 9).get(0).emailHint()).isEmpty();
    }

    @Test
    void aBlockExpires() {
        block(Kind.NETWORK, network, "", clock.instant().plus(Duration.ofDays(1)));
        clock.pass(Duration.ofHours(23));
        assertThat(isBlocked(EMAIL, network)).isTrue();
        clock.pass(Duration.ofHours(1));
        assertThat(isBlocked(EMAIL, network)).isFalse();
        assertThat(blocks.newest(Long.MAX_VALUE, 9)).isEmpty();
        TestDatabase.inTransaction(entityManager, blocks::deleteExpired);
        assertThat(entityManager
                        .createQuery("select count(b) from GuestBlock b", Long.class)
                        .getSingleResult())
                .isZero();
    }

    @Test
    void aSecondBlockReplacesTheFirst() {
        block(Kind.NETWORK, network, "", clock.instant().plus(Duration.ofDays(1)));
        block(Kind.NETWORK, network, "", null);
        clock.pass(Duration.ofDays(2));
        assertThat(isBlocked(EMAIL, network)).isTrue();
        var all = blocks.newest(Long.MAX_VALUE, 9);
        assertThat(all).hasSize(1);
        TestDatabase.inTransaction(
                entityManager, () -> assertThat(blocks.lift(all.get(0).id())).isPresent());
        assertThat(isBlocked(EMAIL, network)).isFalse();
        TestDatabase.inTransaction(
                entityManager, () -> assertThat(blocks.lift(all.get(0).id())).isEmpty());
    }

    @Test
    void networksAreForgottenAfterAMonth() {
        var discussion = TestDiscussion.on(entityManager, clock);
        var post = new Post(1, "Title", "Text", false, clock.instant(), Contributions.newSubmission());
        TestDatabase.inTransaction(entityManager, () -> discussion.posts().add(post));
        var comment = new Comment(
                post.id(), guest(EMAIL, network), "Text", true, clock.instant(), Contributions.newSubmission());
        TestDatabase.inTransaction(
                entityManager, () -> discussion.comments().add(comment, null, guest(EMAIL, network), "seed"));
        clock.pass(Duration.ofDays(30));
        TestDatabase.inTransaction(entityManager, blocks::deleteExpired);
        assertThat(network(comment)).contains(network);
        clock.pass(Duration.ofSeconds(1));
        TestDatabase.inTransaction(entityManager, blocks::deleteExpired);
        assertThat(network(comment)).isEmpty();
    }

    private Optional<String> network(Comment comment) {
        entityManager.clear();
        return entityManager.find(Comment.class, comment.id()).guestNetwork();
    }

    @Test
    void aHashTellsNothingWithoutTheSecret(@TempDir Path other) throws IOException {
        assertThat(hashes.ofEmail(EMAIL))
                .hasSize(64)
                .isNotEqualTo(new GuestHashes(new SiteSecret(other)).ofEmail(EMAIL))
                .isNotEqualTo(hashes.ofNetwork(EMAIL));
    }
}
