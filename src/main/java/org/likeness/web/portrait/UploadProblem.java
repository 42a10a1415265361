package org.likeness.web.portrait;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.likeness.config.Settings;
import org.likeness.fetch.FetchException;
import org.likeness.picture.ForeignFormat;
import org.likeness.picture.PictureException.Reason;
import org.likeness.web.support.Problem;
import org.likeness.web.support.Texts;

/** Why a new portrait was refused: the reasons of a picture, those of the form or the address that it came by, with their HTTP status. */
enum UploadProblem {
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
    NOT_KEPT(503, "Not kept"),
    BUSY(503, "Too many pictures at once"),
    FROM_NOT_AN_ADDRESS(400, "Not an address"),
    FROM_NOT_HTTPS(400, "Not an https address"),
    FROM_NOT_PUBLIC(422, "Not a public address"),
    FROM_TOO_MANY_REDIRECTS(422, "Too many redirects"),
    FROM_TOO_MANY_BYTES(422, "Too many bytes at that address"),
    FROM_TOO_SLOW(422, "Too slow an answer"),
    FROM_UNREACHABLE(422, "No answer"),
    FROM_NO_PICTURE_THERE(422, "No picture at that address");

    private final int status;
    private final String title;

    UploadProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static UploadProblem of(Reason reason) {
        return valueOf(reason.name());
    }

    static UploadProblem of(FetchException.Reason reason) {
        return valueOf("FROM_" + reason.name());
    }

    /** Whether the same file is welcome a little later. */
    boolean passes() {
        return status == 503;
    }

    /**
     * The problem in the words of who asked, with the limits that hold.
     *
     * @param foreign what the file is instead, where that is known
     */
    Problem problem(Settings settings, Optional<ForeignFormat> foreign, HttpServletRequest request) {
        String key = foreign.map(format -> "upload.foreign." + format.name()).orElse("upload." + name());
        String detail = Texts.of(request)
                .get(
                        key.toLowerCase(Locale.ROOT),
                        (double) settings.maxBytes() / (1 << 20),
                        settings.maxPixels() / 1e6,
                        settings.maxSide());
        return new Problem(status, title, detail);
    }
}
