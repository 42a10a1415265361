package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likeness.account.RememberedBrowsers.PersistentLogin;
import org.likeness.crypto.RandomHex;

/** Where members are signed in. Sessions hold the id of a device, so deleting a device signs it out, on every node at its next request. */
@ApplicationScoped
public class Devices {
    private static final int ID_BYTES = 16;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /** The most for one account; beyond that, a new one takes the place of the one not seen for the longest time. */
    static final int MAX_DEVICES = 100;

    private static final int BATCH = 1_000;

    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final RememberedBrowsers remembered;
    private final KnownBrowsers known;
    private final NewBrowserMail mail;
    private final Clock clock;

    @Inject
    Devices(Accounts accounts, RememberedBrowsers remembered, KnownBrowsers known, NewBrowserMail mail, Clock clock) {
        this.accounts = accounts;
        this.remembered = remembered;
        this.known = known;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Devices() {
        this(null, null, null, null, null);
    }

    /** The device with this id and its member, by one query; empty if it was signed out, the member is blocked, or the text is no id. */
    public Optional<SignedIn> find(String id) {
        return ID.matcher(id).matches()
                ? entityManager
                        .createNamedQuery("Device.signedIn", Object[].class)
                        .setParameter("id", id)
                        .getResultStream()
                        .map(row -> new SignedIn((Device) row[0], (Account) row[1]))
                        .findFirst()
                : Optional.empty();
    }

    /** The devices of an account, the one last seen first. */
    public List<Device> of(long accountId) {
        return all(accountId).filter(device -> device.isLive(clock.instant())).toList();
    }

    private Stream<Device> all(long accountId) {
        return entityManager
                .createNamedQuery("Device.ofAccount", Device.class)
                .setParameter("account", accountId)
                .getResultStream();
    }

    /**
     * Signs in, and reports a new browser to the member by email.
     *
     * @param remember whether the browser stays signed in
     * @return empty if the password was changed since it was checked
     * @throws AccountGoneException if the account has been deleted or blocked
     */
    @Transactional
    public Optional<NewSignIn> signIn(CheckedPassword checked, Browser browser, boolean remember) {
        long accountId = checked.accountId();
        var account = accounts.lock(accountId);
        if (!checked.isStillOf(account)) {
            return Optional.empty();
        }
        boolean isKnown = known.isKnown(accountId, browser);
        var login = remember ? remembered.remember(accountId) : null;
        entityManager.flush(); // the device refers to that row
        String secret = browser.secretOrNew();
        var device = add(accountId, secret, login, browser);
        if (!isKnown) {
            mail.send(account, browser, clock.instant());
        }
        return Optional.of(new NewSignIn(device.getId(), Role.groups(account.role()), secret, login));
    }

    /**
     * Signs in a member who has just registered, changed their password or got a role, without an email.
     *
     * @throws AccountGoneException if the account has been deleted or blocked
     */
    @Transactional
    public NewSignIn signInSilently(long accountId, Browser browser) {
        var account = accounts.lock(accountId);
        String secret = browser.secretOrNew();
        var device = add(accountId, secret, null, browser);
        return new NewSignIn(device.getId(), Role.groups(account.role()), secret, null);
    }

    private Device add(long accountId, String secret, @Nullable PersistentLogin login, Browser browser) {
        String browserHash = KnownBrowsers.hash(secret, accountId);
        var before = all(accountId).toList();
        delete(before.stream().filter(device -> browserHash.equals(device.getBrowserHash())));
        delete(before.stream().skip(MAX_DEVICES - 1));
        known.add(browserHash, accountId);
        String id = RandomHex.of(ID_BYTES);
        Instant now = clock.instant();
        var device = new Device(id, accountId, login == null ? null : login.seriesHash(), now);
        device.see(browser, browserHash, now);
        entityManager.persist(device);
        return device;
    }

    /**
     * Recognizes a browser that stays signed in.
     *
     * @param cookie the untrusted value
     */
    @Transactional
    public Optional<NewSignIn> recognize(String cookie, Browser browser) {
        return remembered
                .recognize(cookie)
                .flatMap(login -> entityManager
                        .createNamedQuery("Device.remembered", Object[].class)
                        .setParameter("series", login.seriesHash())
                        .getResultStream()
                        .findFirst()
                        .map(row -> refresh((Device) row[0], (Account) row[1], login, browser)));
    }

    private NewSignIn refresh(Device device, Account account, PersistentLogin login, Browser browser) {
        String secret = browser.secretOrNew();
        String browserHash = KnownBrowsers.hash(secret, login.accountId());
        known.add(browserHash, login.accountId());
        device.see(browser, browserHash, clock.instant());
        return new NewSignIn(device.getId(), Role.groups(account.role()), secret, login);
    }

    /** Records that a device is in use, unless that was recorded less than an hour ago. */
    @Transactional
    public void recordUse(Device device, Browser browser) {
        Instant now = clock.instant();
        if (device.isUseOutdated(now)) {
            entityManager
                    .createNamedQuery("Device.seen")
                    .setParameter("id", device.getId())
                    .setParameter("address", browser.address())
                    .setParameter("now", now.atOffset(ZoneOffset.UTC))
                    .setParameter("due", now.minus(Device.SEEN_EVERY).atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    /** Signs out the browser that sends the request. It stays known. */
    @Transactional
    public void signOut(SignedIn signedIn) {
        delete(Stream.of(signedIn.device()));
    }

    /**
     * Signs out one device of a member from elsewhere.
     *
     * @param id untrusted; nothing happens if it is none of theirs
     */
    @Transactional
    public void signOut(long accountId, String id) {
        forget(all(accountId).filter(device -> device.getId().equals(id)).toList());
    }

    /** Signs out all devices of a member except one. */
    @Transactional
    public void signOutOthers(long accountId, String keptId) {
        forget(all(accountId).filter(device -> !device.getId().equals(keptId)).toList());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void signOutAll(@Observes SignedOutEverywhere event) {
        forget(all(event.accountId()).toList());
    }

    /** Deletes devices. Their browsers are new ones at the next sign-in. */
    private void forget(List<Device> devices) {
        delete(devices.stream());
        known.delete(devices.stream()
                .flatMap(device -> Stream.ofNullable(device.getBrowserHash()))
                .toList());
    }

    /** Deletes devices with the rows that remember them. */
    private void delete(Stream<Device> which) {
        var devices = which.toList();
        remembered.delete(devices.stream()
                .flatMap(device -> Stream.ofNullable(device.getSeriesHash()))
                .toList());
        deleteById(devices.stream().map(Device::getId).toList());
    }

    private void deleteById(List<String> ids) {
        if (!ids.isEmpty()) {
            entityManager
                    .createNamedQuery("Device.delete")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /**
     * Deletes a batch of devices whose sessions have ended.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean deleteEnded() {
        var ended = entityManager
                .createNamedQuery("Device.ended", String.class)
                .setParameter("live", clock.instant().minus(Device.SESSION).atOffset(ZoneOffset.UTC))
                .setMaxResults(BATCH)
                .getResultList();
        deleteById(ended);
        return ended.size() == BATCH;
    }
}
