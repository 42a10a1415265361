package org.likeness.portrait.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.likeness.config.Settings;
import org.likeness.fetch.FetchException;
import org.likeness.picture.PictureException.Reason;
import org.likeness.picture.UnsupportedFormat;
import org.likeness.web.guard.Problem;
import org.likeness.web.page.Texts;

/** Why an avatar was not changed, with the HTTP status. Each has a text {@code upload.*} for the person. */
enum UploadRefusal {
    NOT_A_FORM(400, "Not a form"),
    EMPTY(400, "No picture"),
    DESCRIPTION(400, "Description too long"),
    CROP_OUTSIDE(400, "Crop outside of the picture"),
    TOO_MANY_BYTES(413, "Too many bytes"),
    UNKNOWN_FORMAT(415, "Unknown format"),
    TOO_MANY_PIXELS(422, "Too many pixels"),
    TOO_LARGE_FOR_ITS_KIND(422, "Too many pixels for a picture of this kind"),
    TOO_COMPLEX(422, "Too complex"),
    DAMAGED(422, "Damaged picture"),
    DRAFT_GONE(404, "Draft gone"),
    TOO_OFTEN(429, "Too often"),
    NO_ROOM(503, "No room for new pictures"),
    NOT_KEPT(503, "Not kept"),
    BUSY(503, "Too many pictures at once"),
    FROM_NOT_AN_ADDRESS(400, "Not an address"),
    FROM_NOT_HTTPS(400, "Not an https address"),
    FROM_TOO_MANY_REDIRECTS(422, "Too many redirects"),
    FROM_TOO_MANY_BYTES(422, "Too many bytes at that address"),
    FROM_TOO_SLOW(422, "Too slow an answer"),
    FROM_UNREACHABLE(422, "No answer"),
    FROM_NO_PICTURE_THERE(422, "No picture at that address");

    private static final Duration SHORTLY = Duration.ofSeconds(10);
    private static final Duration WHEN_DISK_IS_FULL = Duration.ofHours(1);

    private final int status;
    private final String title;

    UploadRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static UploadRefusal of(Reason reason) {
        return valueOf(reason.name());
    }

    /** Hosts in private networks look unreachable, so that nobody can explore the network of this server. */
    static UploadRefusal of(FetchException.Reason reason) {
        return reason == FetchException.Reason.NOT_PUBLIC ? FROM_UNREACHABLE : valueOf("FROM_" + reason.name());
    }

    /** How long to wait before the same file may succeed; empty if it never will. */
    Optional<Duration> retryAfter() {
        if (status != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return Optional.empty();
        }
        return Optional.of(this == NO_ROOM ? WHEN_DISK_IS_FULL : SHORTLY);
    }

    /**
     * This refusal in the person's language, with the limits of this site.
     *
     * @param format the format of the file, if it is a known one that is not supported
     */
    Problem problem(Settings settings, Optional<UnsupportedFormat> format, HttpServletRequest request) {
        String key = format.map(each -> "upload.foreign." + each.name()).orElse("upload." + name());
        String detail = Texts.of(request)
                .get(
                        key.toLowerCase(Locale.ROOT),
                        (double) settings.maxBytes() / (1 << 20),
                        settings.maxPixels() / 1e6,
                        settings.maxSide());
        return new Problem(status, title, detail);
    }
}
