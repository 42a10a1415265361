package org.likeness.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.owndata.DataExport.State;

/** Requests for exports, and what becomes of them, on real databases. */
@ParameterizedClass
@EnumSource
class ExportsTest extends OwnDataFixture {
    private static final URI SITE = URI.create("https://site.example/");

    ExportsTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void areMadeOneAtATimeForAnAccount() {
        assertThat(request(ADA)).isEmpty();
        assertThat(request(ADA)).isEmpty();
        assertThat(request(BOB)).isEmpty();
        assertThat(count("data_export")).isEqualTo(2);
        assertThat(newest(ADA).state()).isEqualTo(State.PENDING);
        String id = newest(ADA).id();
        assertThat(call(() -> exports.available(id, ADA))).isEmpty();
    }

    @Test
    void areRequestedOnceADay() {
        made(ADA);
        var next = clock.instant().plus(Duration.ofDays(1));
        assertThat(request(ADA)).contains(next);
        clock.pass(Duration.ofDays(1).minusMillis(1));
        assertThat(request(ADA)).contains(next);
        clock.pass(Duration.ofMillis(1));
        assertThat(request(ADA)).isEmpty();
        assertThat(count("data_export")).isEqualTo(2);
    }

    @Test
    void areTheirOwnersForAWeek() {
        String id = made(ADA);
        assertThat(call(() -> exports.available(id, ADA))).isPresent();
        assertThat(call(() -> exports.available(id, BOB))).isEmpty();
        for (String wrong : List.of("", "x", "0".repeat(32), id + "0", "\0" + id.substring(1))) {
            assertThat(call(() -> exports.available(wrong, ADA))).isEmpty();
        }
        clock.pass(Duration.ofDays(7).minusMillis(1));
        assertThat(call(() -> exports.available(id, ADA))).isPresent();
        assertThat(call(exports::deleteExpired)).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(call(() -> exports.available(id, ADA))).isEmpty();
        assertThat(call(() -> exports.newest(ADA))).isEmpty();
        assertThat(call(exports::deleteExpired)).containsExactly(id);
        assertThat(count("data_export")).isZero();
    }

    @Test
    void areReportedByEmailOnce() {
        request(ADA);
        var claimed = call(exports::claim).orElseThrow();
        assertThat(call(() -> exports.succeed(claimed))).isTrue();
        assertThat(call(() -> exports.succeed(claimed))).isTrue(); // as a slow node does after another has taken over
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("@ada", "https://site.example/account/export/" + claimed.id(), "7 days");
    }

    @Test
    void areNotReportedToAnUnconfirmedEmail() {
        execute("update account set confirmed_email = null where id = " + ADA);
        made(ADA);
        assertThat(mails()).isEmpty();
    }

    @Test
    void areTriedAgainAFewTimes() {
        request(ADA);
        int attempts = 0;
        for (int hours = 0; hours < 10; hours++) {
            var due = call(exports::claim);
            due.ifPresent(export -> run(() -> exports.fail(export)));
            attempts += due.isPresent() ? 1 : 0;
            clock.pass(Duration.ofHours(1));
        }
        assertThat(attempts).isEqualTo(6);
        assertThat(newest(ADA).state()).isEqualTo(State.FAILED);
        assertThat(request(ADA)).isEmpty(); // although it is the same day
        assertThat(newest(ADA).state()).isEqualTo(State.PENDING);
    }

    @Test
    void areClaimedByOneNodeOnly() {
        request(ADA);
        request(BOB);
        var other = factory.createEntityManager();
        var otherNode = exports(other);
        entityManager.getTransaction().begin();
        other.getTransaction().begin();
        other.unwrap(Connection.class); // without a container, queries would use another connection
        entityManager.unwrap(Connection.class);
        var claimed = new ArrayList<DataExport>();
        exports.claim().ifPresent(claimed::add);
        otherNode.claim().ifPresent(claimed::add); // H2 skips the first row and finds no other at once
        entityManager.getTransaction().commit();
        other.getTransaction().commit();
        other.close();
        for (var next = call(exports::claim); next.isPresent(); next = call(exports::claim)) {
            claimed.add(next.get());
        }
        assertThat(claimed).extracting(DataExport::accountId).containsExactlyInAnyOrder(ADA, BOB);
        clock.pass(Exports.CLAIM); // as after a crash of both nodes
        assertThat(call(exports::claim)).isPresent();
    }

    @Test
    void goWithTheirAccount() {
        request(ADA);
        var claimed = call(exports::claim).orElseThrow();
        assertThat(call(() -> exports.of(ADA))).containsExactly(claimed.id());
        execute("delete from account where id = " + ADA);
        assertThat(call(() -> exports.succeed(claimed))).isFalse();
        run(() -> exports.fail(claimed));
        assertThat(call(() -> exports.known(List.of(claimed.id())))).isEmpty();
    }

    private Optional<Instant> request(long account) {
        return call(() -> exports.request(account, SITE));
    }

    private DataExport newest(long account) {
        return call(() -> exports.newest(account)).orElseThrow();
    }

    private String made(long account) {
        request(account);
        var claimed = call(exports::claim).orElseThrow();
        run(() -> exports.succeed(claimed));
        return claimed.id();
    }

    private List<?> mails() {
        return TestDatabase.callInTransaction(
                entityManager,
                () -> entityManager
                        .createNativeQuery("select plain_text from queued_mail")
                        .getResultList());
    }
}
