package org.likeness.drawing;

/** A friendly monster. */
final class Robot {
    private final Numbers numbers;

    Robot(Numbers numbers) {
        this.numbers = numbers;
    }

    Scene scene() {
        return Drawing.on(Colour.of(0.86, 0.07, numbers.below(360))).scene();
    }
}
