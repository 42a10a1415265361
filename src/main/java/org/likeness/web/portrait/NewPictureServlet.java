package org.likeness.web.portrait;

import jakarta.inject.Inject;
import jakarta.json.Json;
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
import org.likeness.portrait.Draft;
import org.likeness.portrait.DraftGoneException;
import org.likeness.web.support.Caller;
import org.likeness.web.support.Problem;
import org.likeness.web.support.RateLimit;
import org.likeness.web.support.RateLimit.Kind;
import org.likeness.web.support.Texts;

/** A new picture of who is signed in, or the reason why there is none. */
abstract class NewPictureServlet extends AvatarChangeServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger(NewPictureServlet.class.getName());

    static final String DRAFT_PAGE = "/profile/avatar/draft";

    /** In seconds. */
    private static final String RETRY_AFTER = "10";

    @Inject
    protected transient Settings settings;

    @Inject
    private transient RateLimit limit;

    /** What makes the picture. */
    interface Making<T> {
        T run() throws FetchException, PictureException, DraftGoneException, IOException;
    }

    /** Makes the picture where the member has not made too many, or answers why there is none. */
    final <T> Optional<T> made(
            Making<T> making, HttpServletRequest request, HttpServletResponse response, Account member)
            throws IOException {
        var wait = limit.take(Kind.UPLOADS, Caller.member(member.getId()));
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds()));
            refused(UploadProblem.TOO_OFTEN, request, response);
            return Optional.empty();
        }
        try {
            return Optional.of(making.run());
        } catch (FetchException e) {
            LOG.log(Level.DEBUG, "a picture that cannot be fetched", e);
            refused(UploadProblem.of(e.reason()), request, response);
        } catch (PictureException e) {
            LOG.log(Level.DEBUG, "a file that cannot become a portrait", e);
            refused(UploadProblem.of(e.reason()), e.foreign(), request, response);
        } catch (NumberFormatException e) {
            refused(UploadProblem.CROP_OUTSIDE, request, response);
        } catch (DraftGoneException e) {
            refused(UploadProblem.DRAFT_GONE, request, response);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "a portrait that cannot be kept", e);
            refused(UploadProblem.NOT_KEPT, request, response);
        }
        return Optional.empty();
    }

    /** Answers the addresses of a draft, or sends a browser on to the page that shows it. */
    final void shown(Draft draft, String news, String receipt, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Problem.wantsJson(request)) {
            var renditions = Json.createObjectBuilder();
            for (int side : draft.picture().sides()) {
                renditions.add(
                        Integer.toString(side),
                        request.getContextPath() + draft.picture().address(side));
            }
            AvatarJson.write(
                    Json.createObjectBuilder()
                            .add("draft", draft.id().hex())
                            .add("renditions", renditions)
                            .add("receipt", receipt)
                            .build(),
                    response);
        } else {
            seeOther(DRAFT_PAGE, Texts.of(request).get(news) + " " + receipt, request, response);
        }
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
