package org.likeness.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.likeness.web.guard.Refusal;

/**
 * The files of an upload, or why its body was not read. The servlet answers such a refusal itself, in the words of its page.
 *
 * @param files by field
 * @param refusal why the body was refused
 * @param retryAfter how long the member has to wait because of the rate limit
 */
public record ReceivedForm(Map<String, UploadedFile> files, Optional<Refusal> refusal, Optional<Duration> retryAfter) {

    static ReceivedForm read(Map<String, UploadedFile> files) {
        return new ReceivedForm(files, Optional.empty(), Optional.empty());
    }

    static ReceivedForm refused(Refusal refusal) {
        return new ReceivedForm(Map.of(), Optional.of(refusal), Optional.empty());
    }

    static ReceivedForm tooOften(Duration retryAfter) {
        return new ReceivedForm(Map.of(), Optional.empty(), Optional.of(retryAfter));
    }

    /** The one of this request; without files if the request is not an upload. */
    public static ReceivedForm of(HttpServletRequest request) {
        return request.getAttribute(ReceivedForm.class.getName()) instanceof ReceivedForm form ? form : read(Map.of());
    }

    void addTo(HttpServletRequest request) {
        request.setAttribute(ReceivedForm.class.getName(), this);
    }
}
