package org.likeness.owndata.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.account.CurrentMember;
import org.likeness.owndata.DataExport;
import org.likeness.owndata.Exports;
import org.likeness.storage.ExportFiles;
import org.likeness.web.form.SignInFirst;

/** Serves exports to their owners, as often as they like. Visitors sign in first; for other members, there is nothing here. */
@WebServlet("/account/export/*")
public class DownloadServlet extends HttpServlet {
    @Inject
    private CurrentMember me;

    @Inject
    private Exports exports;

    @Inject
    private ExportFiles files;

    @Inject
    private SignInFirst signInFirst;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        var member = me.find();
        if (member.isEmpty()) {
            signInFirst.begin(request.getServletPath() + path, request, response);
            return;
        }
        var file = available(path, member.get()).map(DataExport::id).flatMap(files::find);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(file.get()));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"likeness-" + member.get().getUsername() + ".zip\"");
        Files.copy(file.get(), response.getOutputStream());
    }

    private Optional<DataExport> available(String path, Account member) {
        return exports.available(path.substring(1), member.getId());
    }
}
