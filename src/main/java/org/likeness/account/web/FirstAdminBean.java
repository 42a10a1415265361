package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.CurrentMember;
import org.likeness.account.Roles;

/** The page of the link in the server's log, which makes a member the first admin. */
@RequestScoped
@Named
public class FirstAdminBean extends LinkPage<Boolean> {
    private final Roles roles;
    private final CurrentMember me;
    private final SignIn signIn;

    @Inject
    FirstAdminBean(Roles roles, CurrentMember me, SignIn signIn, MailOrigins origins) {
        super(origins);
        this.roles = roles;
        this.me = me;
        this.signIn = signIn;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    FirstAdminBean() {
        this(null, null, null, null);
    }

    @Override
    Optional<Boolean> find(String token) {
        return roles.isFirstAdminLink(token) ? Optional.of(true) : Optional.empty();
    }

    /** Whether the member may become an admin. */
    public boolean isFit() {
        return me.find().filter(Roles::mayBeAdmin).isPresent();
    }

    /** Makes the member an admin, and signs this browser in again with the new role. */
    public void submit() throws IOException, ServletException {
        var member = me.find();
        if (member.isPresent() && roles.becomeFirstAdmin(member.get().getId(), getToken())) {
            signIn.withoutPassword(member.get().getId(), "/admin");
        } else {
            refuse();
        }
    }
}
