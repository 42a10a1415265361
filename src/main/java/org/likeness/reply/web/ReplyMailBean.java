package org.likeness.reply.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.likeness.account.Accounts;
import org.likeness.account.CurrentMember;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;

/** The part of the account page where members choose whether they get mail about replies. */
@RequestScoped
@Named
public class ReplyMailBean {
    private final CurrentMember me;
    private final Accounts accounts;
    private final Notices notices;
    private boolean wanted;

    @Inject
    ReplyMailBean(CurrentMember me, Accounts accounts, Notices notices) {
        this.me = me;
        this.accounts = accounts;
        this.notices = notices;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ReplyMailBean() {
        this(null, null, null);
    }

    @PostConstruct
    void load() {
        wanted = me.find().filter(member -> member.wantsReplyMail()).isPresent();
    }

    /** Saves the choice. */
    public void submit() throws IOException {
        accounts.setReplyMail(me.require().getId(), wanted);
        Redirect.afterSaving(wanted ? "replies.mail.on" : "replies.mail.off", notices, "/account");
    }

    public boolean isWanted() {
        return wanted;
    }

    public void setWanted(boolean wanted) {
        this.wanted = wanted;
    }
}
