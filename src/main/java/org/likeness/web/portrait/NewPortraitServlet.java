package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.config.Settings;
import org.likeness.fetch.FetchException;
import org.likeness.picture.ForeignFormat;
import org.likeness.picture.PictureException;

/** A new portrait for who is signed in, or the reason why there is none. */
abstract class NewPortraitServlet extends AvatarChangeServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger(NewPortraitServlet.class.getName());

    /** In seconds. */
    private static final String RETRY_AFTER = "10";

    @Inject
    protected transient Settings settings;

    /** What makes the portrait. */
    interface Making {
        void run() throws FetchException, PictureException, IOException;
    }

    /** Makes the portrait and answers what the member looks like now. */
    final void make(Making making, HttpServletRequest request, HttpServletResponse response, Account member)
            throws IOException {
        try {
            making.run();
        } catch (FetchException e) {
            LOG.log(Level.DEBUG, "a picture that cannot be fetched", e);
            refused(UploadProblem.of(e.reason()), request, response);
            return;
        } catch (PictureException e) {
            LOG.log(Level.DEBUG, "a file that cannot become a portrait", e);
            refused(UploadProblem.of(e.reason()), e.foreign(), request, response);
            return;
        } catch (IOException e) {
            LOG.log(Level.ERROR, "a portrait that cannot be kept", e);
            refused(UploadProblem.NOT_KEPT, request, response);
            return;
        }
        done("avatar.uploaded", request, response, member);
    }

    final void refused(UploadProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refused(problem, Optional.empty(), request, response);
    }

    private void refused(
            UploadProblem problem,
            Optional<ForeignFormat> foreign,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (problem.passes()) {
            response.setHeader("Retry-After", RETRY_AFTER);
        }
        refused(problem.problem(settings, foreign, request), request, response);
    }
}
