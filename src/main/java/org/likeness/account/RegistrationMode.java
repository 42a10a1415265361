package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.likeness.config.AccountSettings.Admission;
import org.likeness.config.Settings;

/** For pages: who may register, and with which emails. */
@ApplicationScoped
@Named
public class RegistrationMode {
    private final Admission registration;
    private final List<String> domains;

    @Inject
    RegistrationMode(Settings settings) {
        this.registration = settings.accounts().registration();
        this.domains = new EmailDomains(settings).allowed();
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RegistrationMode() {
        this.registration = null;
        this.domains = List.of();
    }

    /** Whether nobody may register; then no page links to the form. */
    public boolean isClosed() {
        return registration == Admission.CLOSED;
    }

    /** Whether nobody sees a new account before it is approved. */
    public boolean isByApproval() {
        return registration == Admission.APPROVAL;
    }

    /** Whether only people with an invitation may register. */
    public boolean isByInvitation() {
        return registration == Admission.INVITATION;
    }

    /** The domains whose emails members may use, in Unicode; empty if there is no such list. */
    public String getDomains() {
        return String.join(", ", domains);
    }
}
