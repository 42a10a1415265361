package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.account.AccountException.Reason;
import org.likeness.config.Settings;

/** The domains whose emails members may use. */
@Singleton
class EmailDomains {
    private final Set<String> allowed;
    private final Set<String> refused;

    @Inject
    EmailDomains(Settings settings) {
        this.allowed = canonical(settings.accounts().domains());
        this.refused = canonical(settings.accounts().refusedDomains());
    }

    private static Set<String> canonical(Set<String> domains) {
        return domains.stream().map(EmailDomains::domainOf).collect(Collectors.toUnmodifiableSet());
    }

    /** The domain in the form in which it is stored. */
    private static String domainOf(String domain) {
        return EmailAddress.of("@" + domain).domain();
    }

    /**
     * Whether members may use an email. A domain has to be allowed itself; a refused domain includes its subdomains.
     *
     * @param email in the form in which it is stored
     */
    boolean allows(String email) {
        String domain = new EmailAddress(email).domain();
        return (allowed.isEmpty() || allowed.contains(domain))
                && withParents(domain).noneMatch(refused::contains);
    }

    /** A domain and all domains that it is in. */
    private static Stream<String> withParents(String domain) {
        return Stream.iterate(domain, each -> !each.isEmpty(), EmailDomains::parent);
    }

    private static String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }

    /** Why members may not use an email, if so; names the domains that they may use, if those are listed. */
    Optional<AccountException> refuse(String email) {
        if (allows(email)) {
            return Optional.empty();
        }
        return Optional.of(
                allowed.isEmpty()
                        ? new AccountException(Reason.EMAIL_DOMAIN_REFUSED, null)
                        : new AccountException(Reason.EMAIL_DOMAIN_UNLISTED, null, String.join(", ", allowed())));
    }

    /** @throws AccountException if members may not use an email */
    void require(String email) throws AccountException {
        var refusal = refuse(email);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** The domains that are allowed, in Unicode, in alphabetical order; empty if all are that are not refused. */
    List<String> allowed() {
        return allowed.stream()
                .filter(domain -> withParents(domain).noneMatch(refused::contains))
                .map(domain -> new EmailAddress("@" + domain).toUnicode().substring(1))
                .sorted()
                .toList();
    }
}
