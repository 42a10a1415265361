package org.likeness.avatar.web;

import jakarta.faces.component.UIComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.gravatar.AvatarSize;

/** An attribute of {@code <l:avatar>}. */
enum AvatarAttribute {
    OF("of"),
    SIZE("size"),
    ALT("alt"),
    DECORATIVE("decorative"),
    LOADING("loading"),
    STYLE_CLASS("styleClass");

    private final String word;

    AvatarAttribute(String word) {
        this.word = word;
    }

    static Optional<AvatarAttribute> parse(String word) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.word.equals(word))
                .findFirst();
    }

    /** The name of the attribute in pages. */
    String word() {
        return word;
    }

    /** @throws IllegalArgumentException when the value is invalid; the message names the value and what is allowed */
    void requireValid(String text) {
        if (this == SIZE) {
            new AvatarSize(number(text));
        } else if (this == LOADING) {
            requireOneOf("lazy", "eager", text);
        } else if (this == DECORATIVE) {
            requireOneOf("true", "false", text);
        }
    }

    private void requireOneOf(String one, String other, String text) {
        if (!text.equals(one) && !text.equals(other)) {
            throw new IllegalArgumentException(word + " must be " + one + " or " + other + ", was " + text);
        }
    }

    @Nullable
    Object value(UIComponent component) {
        return component.getAttributes().get(word);
    }

    /** The validated value as text; null if the page does not set it. */
    @Nullable
    String text(UIComponent component) {
        Object value = value(component);
        if (value == null) {
            return null;
        }
        requireValid(value.toString());
        return value.toString();
    }

    boolean isTrue(UIComponent component) {
        return "true".equals(text(component));
    }

    /** The size in pixels; the protocol's default if the page does not set it. */
    static int size(UIComponent component) {
        Object value = SIZE.value(component);
        if (value == null) {
            return AvatarSize.STANDARD.pixels();
        }
        boolean isWhole =
                value instanceof Number number && number.doubleValue() == number.intValue(); // 80 / 2 is 40.0 in EL
        return isWhole ? ((Number) value).intValue() : number(value.toString());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("size must be a whole number of pixels, was " + text, e);
        }
    }
}
