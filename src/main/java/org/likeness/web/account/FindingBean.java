package org.likeness.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.likeness.account.CurrentMember;
import org.likeness.account.EmailHashes;
import org.likeness.web.support.Notices;
import org.likeness.web.support.Redirect;

/** The part of the account page where members say whether other programs find them by their e-mail. */
@RequestScoped
@Named
public class FindingBean {
    private final CurrentMember me;
    private final EmailHashes hashes;
    private final Notices notices;
    private boolean found;

    @Inject
    FindingBean(CurrentMember me, EmailHashes hashes, Notices notices) {
        this.me = me;
        this.hashes = hashes;
        this.notices = notices;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    FindingBean() {
        this(null, null, null);
    }

    @PostConstruct
    void load() {
        found = hashes.find(me.require().getId());
    }

    /** Keeps the choice and shows it. */
    public void submit() throws IOException {
        hashes.choose(me.require().getId(), found);
        Redirect.afterSaving(found ? "account.found.on" : "account.found.off", notices, "/account");
    }

    public boolean isFound() {
        return found;
    }

    public void setFound(boolean found) {
        this.found = found;
    }
}
