package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.likeness.account.Account;
import org.likeness.portrait.PortraitImport;
import org.likeness.web.support.Texts;

/** Takes a member's picture from an address: a form with the field {@code address}. */
@WebServlet("/profile/avatar/import")
public class AvatarImportServlet extends NewPictureServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient PortraitImport portraitImport;

    /** For the container only. */
    public AvatarImportServlet() {}

    @Override
    protected void change(HttpServletRequest request, HttpServletResponse response, Account member) throws IOException {
        if (!hasToken(request, response)) {
            return;
        }
        String address = Objects.requireNonNullElse(request.getParameter("address"), "");
        var receipt = made(() -> portraitImport.fromAddress(member.getId(), address), request, response, member);
        if (receipt.isPresent()) {
            String text = ReceiptText.of(receipt.get(), Texts.of(request));
            done("avatar.uploaded", text, request, response, member);
        }
    }
}
