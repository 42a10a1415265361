package org.likeness.web.portrait;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureSource;
import org.likeness.portrait.Receipt;

/**
 * What a form with a picture says.
 *
 * @param source the file; trusted in nothing
 * @param crop the square to show
 * @param original how many bytes the file had before the browser made it smaller, where it did; shown to who sent it, and used for
 *     nothing else
 */
record PictureForm(PictureSource source, Optional<Crop> crop, OptionalLong original) {

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

    /** The receipt of the file that the person chose. */
    Receipt receipt(Receipt ofFile) {
        return original.isPresent() ? ofFile.madeFrom(original.getAsLong()) : ofFile;
    }

    private static int number(HttpServletRequest request, String field) {
        String text = request.getParameter(field);
        return Integer.parseInt(text == null ? "" : text.strip());
    }
}
