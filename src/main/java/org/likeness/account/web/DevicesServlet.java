package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.Devices;
import org.likeness.account.SignedIn;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/** Signs out one other device of a member, or all others. */
@WebServlet("/account/devices")
public class DevicesServlet extends MemberFormServlet {
    /** The value of the button for all others. */
    private static final String OTHERS = "others";

    @Inject
    private Devices devices;

    @Inject
    private Notices notices;

    @Override
    void submit(SignedIn member, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String device = request.getParameter("device");
        if (device == null) {
            Refusal.MALFORMED.answer(request, response);
            return;
        }
        long accountId = member.account().getId();
        boolean others = device.equals(OTHERS);
        if (others) {
            devices.signOutOthers(accountId, member.device().getId());
        } else {
            devices.signOut(accountId, device);
        }
        notices.good(Texts.of(request).get(others ? "devices.out.others" : "devices.out.one"));
        Redirect.seeOther("/account", request, response);
    }
}
