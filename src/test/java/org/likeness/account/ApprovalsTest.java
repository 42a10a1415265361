package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.config.Settings;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.mail.TestOutboxes;

/** Accounts that wait for approval, on real databases. */
@ParameterizedClass
@EnumSource
class ApprovalsTest extends DevicesFixture {
    private static final MailOrigin ORIGIN = new MailOrigin(URI.create("https://site.example/"), Locale.ENGLISH);

    private final FiredEmails fired = new FiredEmails();
    private EmailHashes hashes;
    private AccountRows rows;
    private Approvals approvals;

    ApprovalsTest(DatabaseKind kind) {
        super(kind);
    }

    @BeforeEach
    void connect() {
        hashes = fired.hashes(entityManager);
        rows = fired.rows(entityManager, account -> {});
        var mails = new AccountMails(TestOutboxes.of(entityManager, clock), Settings.read(name -> null));
        approvals = TestDatabase.with(entityManager, new Approvals(hashes, rows, mails));
    }

    @Test
    void nobodySeesAnAccountBeforeItIsApproved() {
        long eve = waiting("eve", Locale.ENGLISH, "I like chess");
        run(() -> rows.confirmEmail(eve, "eve@example.org"));
        run(() -> hashes.setDiscoverable(eve, false));
        run(() -> hashes.setDiscoverable(eve, true));
        assertThat(accounts.newest(Long.MAX_VALUE, 10))
                .extracting(Account::getId)
                .containsExactly(BOB, ADA);
        assertThat(accounts.shown("eve")).isEmpty();
        assertThat(accounts.shown("ada")).isPresent();
        assertThat(isFound()).isFalse();
        assertThat(accounts.byLogin("eve")).as("can sign in").isPresent();

        assertThat(approve(eve)).isTrue();
        assertThat(accounts.newest(Long.MAX_VALUE, 10))
                .extracting(Account::getId)
                .contains(eve);
        assertThat(accounts.shown("Eve")).isPresent();
        assertThat(isFound()).isTrue();
        assertThat(fired.emails()).endsWith("eve@example.org");
        assertThat(mails()).singleElement().asString().contains("Hello @eve", "approved", "https://site.example/login");
        assertThat(accounts.find(eve).orElseThrow().joinReason()).isEmpty();
    }

    @Test
    void areListedOldestFirstWithTheirReasons() {
        long eve = waiting("eve", Locale.ENGLISH, " I like chess ");
        long dan = waiting("dan", Locale.ENGLISH, "");
        long flo = waiting("flo", Locale.ENGLISH, "");
        assertThat(approvals.waiting(0, 2)).extracting(Account::getId).containsExactly(eve, dan);
        assertThat(approvals.waiting(dan, 2)).extracting(Account::getId).containsExactly(flo);
        assertThat(accounts.find(eve).orElseThrow().joinReason()).hasValue("I like chess");
        assertThat(accounts.find(dan).orElseThrow().joinReason()).isEmpty();
    }

    @Test
    void aRefusalDeletesTheAccountAndSaysWhyInTheLanguageOfTheMember() {
        long eve = waiting("eve", Locale.SIMPLIFIED_CHINESE, "");
        run(() -> rows.confirmEmail(eve, "eve@example.org"));
        assertThat(refuse(eve, " <b>Spam</b> {0} ")).isTrue();
        assertThat(accounts.find(eve)).isEmpty();
        assertThat(mails()).singleElement().asString().contains("@eve，你好", "<b>Spam</b> {0}", "https://site.example/");
        assertThat(accounts.byConfirmedEmail("eve@example.org")).isEmpty();
        assertThat(rows.isIssued("eve")).isTrue();
    }

    @Test
    void areDecidedOnce() {
        long eve = waiting("eve", Locale.ENGLISH, "");
        run(() -> rows.confirmEmail(eve, "eve@example.org"));
        assertThat(approve(eve)).isTrue();
        assertThat(approve(eve)).isFalse();
        assertThat(refuse(eve, "Too late")).isFalse();
        assertThat(refuse(ADA, "Never waited")).isFalse();
        assertThat(approve(99_999)).isFalse();
        assertThat(accounts.find(eve)).isPresent();
        assertThat(accounts.find(ADA)).isPresent();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aRefusalNeedsAReason() {
        long eve = waiting("eve", Locale.ENGLISH, "");
        for (String reason : List.of("", " \n", "x".repeat(501))) {
            assertThatIllegalArgumentException().isThrownBy(() -> refuse(eve, reason));
        }
        assertThat(accounts.find(eve)).isPresent();
    }

    /** The address may belong to somebody else, who has nothing to do with the account. */
    @Test
    void nobodyWhoHasNotConfirmedTheirEmailGetsMail() {
        assertThat(approve(waiting("eve", Locale.ENGLISH, ""))).isTrue();
        assertThat(refuse(waiting("dan", Locale.ENGLISH, ""), "Spam")).isTrue();
        assertThat(mails()).isEmpty();
    }

    private long waiting(String name, Locale language, String reason) {
        return inTransaction(() -> {
            var account = new Account(name + "@example.org", name, "Nick", "hash", language, clock.instant());
            account.awaitApproval(reason);
            rows.add(account);
            return account.getId();
        });
    }

    private boolean isFound() {
        return hashes.owner(EmailHash.of("eve@example.org", Algorithm.SHA256)).isPresent();
    }

    private boolean approve(long id) {
        return inTransaction(() -> approvals.approve(id, ORIGIN));
    }

    private boolean refuse(long id, String reason) {
        return inTransaction(() -> approvals.refuse(id, reason, ORIGIN));
    }

    private List<String> mails() {
        return entityManager
                .createQuery("select m.plainText from QueuedMail m order by m.id", String.class)
                .getResultList();
    }
}
