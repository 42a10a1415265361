package org.likeness.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Things that are dealt in a random order, each once before any comes again. */
final class Deck<T> {
    private final List<T> cards;
    private final Random random;
    private int next;

    /** @param cards at least one */
    Deck(Collection<? extends T> cards, Random random) {
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("a deck needs a card");
        }
        this.cards = new ArrayList<>(cards);
        this.random = random;
        this.next = cards.size();
    }

    T deal() {
        if (next == cards.size()) {
            Collections.shuffle(cards, random);
            next = 0;
        }
        return cards.get(next++);
    }
}
