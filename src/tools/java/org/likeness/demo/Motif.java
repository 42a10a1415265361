package org.likeness.demo;

/** What a portrait shows. */
interface Motif {
    void paint(Painting painting);
}
