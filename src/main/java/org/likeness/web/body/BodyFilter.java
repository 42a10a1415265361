package org.likeness.web.body;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.likeness.account.CurrentMember;
import org.likeness.config.Settings;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.guard.Refusal;
import org.likeness.web.guard.SameOriginFilter;

/**
 * Refuses requests that an address does not accept, and passes the others on once their whole body has arrived. Later filters and servlets
 * never wait for the network, so {@code web.xml} puts this filter before all that read parameters.
 */
public class BodyFilter extends HttpFilter {
    private static final Logger LOG = System.getLogger(BodyFilter.class.getName());

    /** Space for the other fields and the boundaries of an upload, in bytes. */
    private static final long UPLOAD_OVERHEAD = 64 << 10;

    /** Refusals that the servlet of an upload explains itself. */
    private static final Set<Refusal> EXPLAINED_BY_UPLOADS =
            EnumSet.of(Refusal.TOO_LARGE, Refusal.WRONG_TYPE, Refusal.MALFORMED);

    /** More than an upload of the largest configurable size takes on the slowest line. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(2);

    private Path folder = Path.of(SpooledBody.FOLDER);

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private CurrentMember me;

    @Inject
    private RateLimit limit;

    @Inject
    private RequestBodies bodies;

    @Override
    public void init() throws ServletException {
        folder = settings.data().resolve(SpooledBody.FOLDER);
        try {
            SpooledBody.deleteOlderThan(clock.instant().minus(LONGEST_UPLOAD), folder);
        } catch (IOException e) {
            throw new ServletException("cannot empty " + folder, e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        var endpoint = Endpoint.at(path);
        try (var spool = new SpooledBody(folder)) {
            var received = received(endpoint, spool, request, response);
            if (request.getMethod().equals("OPTIONS") && !Endpoint.isForOtherSites(path)) {
                response.setHeader("Allow", endpoint.allow());
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                chain.doFilter(received, response);
            }
        } catch (RefusedException e) {
            LOG.log(Level.DEBUG, "request refused", e);
            refuse(e.refusal(), endpoint, request, response, chain);
        } catch (ClientGoneException e) {
            LOG.log(Level.DEBUG, "client gone", e);
            response.setStatus(HttpServletResponse.SC_REQUEST_TIMEOUT); // for the access log
        }
    }

    /** The request with the fields of its form. */
    private HttpServletRequest received(
            Endpoint endpoint, SpooledBody spool, HttpServletRequest request, HttpServletResponse response)
            throws IOException, RefusedException, ClientGoneException {
        var refusal = refusal(endpoint, request);
        if (refusal.isEmpty() && RequestBodies.hasBody(request) && isWanted(endpoint, request)) {
            bodies.receive(spool, endpoint.isUpload(), request, response);
            return new FormRequest(request, fields(spool, request));
        }
        bodies.discard(request, response);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get(), request.getMethod() + " " + request.getRequestURI());
        }
        return request;
    }

    /** Why the request line or a header makes the request unacceptable. */
    private Optional<Refusal> refusal(Endpoint endpoint, HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean post = request.getMethod().equals("POST");
        long max = endpoint.maxBytes(settings.maxBytes() + UPLOAD_OVERHEAD);
        if (!endpoint.takes(request.getMethod())) {
            return Optional.of(Refusal.WRONG_METHOD);
        } else if (length < 0 && (post || request.getHeader("Transfer-Encoding") != null)) {
            return Optional.of(Refusal.NO_LENGTH);
        } else if (length > max) {
            return Optional.of(Refusal.TOO_LARGE);
        } else if (post && length > 0 && !endpoint.takesType(request.getContentType())) {
            return Optional.of(Refusal.WRONG_TYPE);
        } else if (post && length == 0 && endpoint.isUpload()) {
            return Optional.of(Refusal.MALFORMED);
        }
        return Optional.empty();
    }

    /** Whether to read the body. If not, a later filter or the servlet answers why. */
    private boolean isWanted(Endpoint endpoint, HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && SameOriginFilter.isOurs(request)
                && (!endpoint.isUpload() || mayUpload(request));
    }

    /** Only members may upload, and only within the rate limit. The upload counts later, when its fields are found to be valid. */
    private boolean mayUpload(HttpServletRequest request) {
        var member = me.find();
        var wait = member.flatMap(each -> limit.delay(Kind.UPLOADS, Caller.member(each.getId())));
        wait.ifPresent(delay -> ReceivedForm.tooOften(delay).addTo(request));
        return member.isPresent() && wait.isEmpty();
    }

    private static FormFields fields(SpooledBody body, HttpServletRequest request)
            throws IOException, RefusedException {
        if (!Endpoint.isMultipart(request.getContentType())) {
            return FormFields.parse(body.bytes(0, (int) body.size()));
        }
        var form = MultipartForm.read(body, request.getContentType());
        ReceivedForm.read(form.files()).addTo(request);
        return form.fields();
    }

    private static void refuse(
            Refusal refusal,
            Endpoint endpoint,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (endpoint.isUpload() && EXPLAINED_BY_UPLOADS.contains(refusal)) {
            ReceivedForm.refused(refusal).addTo(request);
            chain.doFilter(request, response);
            return;
        }
        if (refusal == Refusal.WRONG_METHOD) {
            response.setHeader("Allow", endpoint.allow());
        }
        refusal.answer(request, response);
    }
}
