package org.likeness.web.portrait;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureSource;
import org.likeness.portrait.Description;
import org.likeness.portrait.Receipt;
import org.likeness.web.support.Texts;

/**
 * What a form with a picture says.
 *
 * @param source the file; trusted in nothing
 * @param crop the square to show
 * @param original how many bytes the file had before the browser made it smaller, where it did; shown to who sent it, and used for
 *     nothing else
 * @param description what its owner says of it
 */
record PictureForm(PictureSource source, Optional<Crop> crop, OptionalLong original, Description description) {

    /** The square that a form asks for: all three numbers, or none for the middle. */
    static Optional<Crop> crop(HttpServletRequest request) {
        boolean none =
                Stream.of("x", "y", "side").map(request::getParameter).allMatch(text -> text == null || text.isBlank());
        return none ? Optional.empty() : Optional.of(square(request));
    }

    /**
     * The square that a form names.
     *
     * @throws NumberFormatException when one of its three numbers is none
     */
    static Crop square(HttpServletRequest request) {
        return new Crop(number(request, "x"), number(request, "y"), number(request, "side"));
    }

    static OptionalLong original(@Nullable String bytes) {
        return bytes != null && bytes.matches("[0-9]{1,12}")
                ? OptionalLong.of(Long.parseLong(bytes))
                : OptionalLong.empty();
    }

    /**
     * What a form says of a picture: {@code words} and {@code rating}.
     *
     * @throws IllegalArgumentException when there is no such rating, or the words are too long or more than a line
     */
    static Description description(HttpServletRequest request) {
        String words = Objects.requireNonNullElse(request.getParameter("words"), "");
        String rating = Objects.requireNonNullElse(request.getParameter("rating"), Rating.G.word());
        return new Description(words, Rating.of(rating));
    }

    /** The receipt of the file that the person chose, as a line. */
    String receipt(Receipt ofFile, Texts texts) {
        return original.isPresent()
                ? ReceiptText.of(ofFile.madeFrom(original.getAsLong()), true, texts)
                : ReceiptText.of(ofFile, texts);
    }

    private static int number(HttpServletRequest request, String field) {
        String text = request.getParameter(field);
        return Integer.parseInt(text == null ? "" : text.strip());
    }
}
