package org.likeness.drawing;

/** A friendly monster. */
final class Monster {
    private final Numbers numbers;

    Monster(Numbers numbers) {
        this.numbers = numbers;
    }

    Scene scene() {
        return Drawing.on(Colour.of(0.86, 0.07, numbers.below(360))).scene();
    }
}
