package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.Account;
import org.likeness.portrait.PortraitRemoval;

/** Takes a member back to Gravatar. */
@WebServlet("/profile/avatar/remove")
public class AvatarRemovalServlet extends AvatarChangeServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient PortraitRemoval removal;

    /** For the container only. */
    public AvatarRemovalServlet() {}

    @Override
    protected void change(HttpServletRequest request, HttpServletResponse response, Account member) throws IOException {
        if (!hasToken(request, response)) {
            return;
        }
        removal.remove(member.getId());
        done("avatar.removed", request, response, member);
    }
}
