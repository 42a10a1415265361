package org.likeness.portrait.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureInput;
import org.likeness.portrait.PictureDescription;
import org.likeness.portrait.Receipt;
import org.likeness.storage.PictureId;
import org.likeness.web.body.ReceivedForm;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/** The fields of the forms below {@code /profile/avatar}, each parsed when an action asks for it. All of them are untrusted. */
final class PictureForm {
    private final HttpServletRequest request;
    private final ReceivedForm received;

    PictureForm(HttpServletRequest request) {
        this.request = request;
        this.received = ReceivedForm.of(request);
    }

    /** Why the body of an upload was not read; empty if it was. */
    Optional<UploadRefusedException> refusal() {
        return received.retryAfter()
                .map(UploadRefusedException::tooOften)
                .or(() -> received.refusal()
                        .map(why -> why == Refusal.TOO_LARGE ? UploadRefusal.TOO_MANY_BYTES : UploadRefusal.NOT_A_FORM)
                        .map(UploadRefusedException::new));
    }

    /** The file in the field {@code avatar}; without bytes if there is none. */
    PictureInput picture() {
        var file = received.files().get("avatar");
        return () -> file == null ? new byte[0] : file.bytes();
    }

    /** The field, or an empty text. */
    String text(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    /** The picture that a field names. */
    Optional<PictureId> id(String field) {
        return PictureId.parse(text(field));
    }

    /** The draft that the person saw when they pressed the button. */
    PictureId draft() throws UploadRefusedException {
        return id("draft").orElseThrow(() -> new UploadRefusedException(UploadRefusal.DRAFT_GONE));
    }

    /** The square in {@code x}, {@code y} and {@code side}; empty if all three are blank. */
    Optional<Crop> optionalCrop() throws UploadRefusedException {
        boolean blank = Stream.of("x", "y", "side").map(this::text).allMatch(String::isBlank);
        return blank ? Optional.empty() : Optional.of(crop());
    }

    Crop crop() throws UploadRefusedException {
        try {
            return new Crop(number("x"), number("y"), number("side"));
        } catch (NumberFormatException e) {
            throw new UploadRefusedException(UploadRefusal.CROP_OUTSIDE, e);
        }
    }

    /** What {@code words} and {@code rating} say about the picture. */
    PictureDescription description() throws UploadRefusedException {
        String rating = Objects.requireNonNullElse(request.getParameter("rating"), Rating.G.word());
        try {
            return new PictureDescription(text("words"), Rating.of(rating));
        } catch (IllegalArgumentException e) {
            throw new UploadRefusedException(UploadRefusal.DESCRIPTION, e);
        }
    }

    /** Empty if the form has no field for it. */
    Optional<PictureDescription> optionalDescription() throws UploadRefusedException {
        return request.getParameter("words") == null ? Optional.empty() : Optional.of(description());
    }

    /**
     * The receipt as a line of text. If the browser made the picture smaller before it sent it, the field {@code original} has the
     * size of the file that the person chose, which is only shown to them.
     */
    String receipt(Receipt receipt) {
        var texts = Texts.of(request);
        String original = text("original");
        return original.matches("[0-9]{1,12}")
                ? ReceiptText.of(receipt.madeFrom(Long.parseLong(original)), true, texts)
                : ReceiptText.of(receipt, texts);
    }

    private int number(String field) {
        return Integer.parseInt(text(field).strip());
    }
}
