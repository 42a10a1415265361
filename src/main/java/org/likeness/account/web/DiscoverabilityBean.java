package org.likeness.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.likeness.account.CurrentMember;
import org.likeness.account.EmailHashes;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;

/** The part of the account page where members choose whether other sites can find them by their email. */
@RequestScoped
@Named
public class DiscoverabilityBean {
    private final CurrentMember me;
    private final EmailHashes hashes;
    private final Notices notices;
    private boolean found;

    @Inject
    DiscoverabilityBean(CurrentMember me, EmailHashes hashes, Notices notices) {
        this.me = me;
        this.hashes = hashes;
        this.notices = notices;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    DiscoverabilityBean() {
        this(null, null, null);
    }

    @PostConstruct
    void load() {
        found = me.require().isDiscoverable();
    }

    /** Saves the choice. */
    public void submit() throws IOException {
        hashes.setDiscoverable(me.require().getId(), found);
        Redirect.afterSaving(found ? "account.found.on" : "account.found.off", notices, "/account");
    }

    public boolean isFound() {
        return found;
    }

    public void setFound(boolean found) {
        this.found = found;
    }
}
