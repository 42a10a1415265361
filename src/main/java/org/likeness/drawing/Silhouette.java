package org.likeness.drawing;

/** A neutral person: head and shoulders in grey. */
final class Silhouette {
    static final Scene SCENE = scene();

    private Silhouette() {}

    private static Scene scene() {
        var light = new Colour(0xeef2f8);
        return Drawing.on(new Colour(0x8fa3bf))
                .add(light, Outlines.soft(.2, .62, .61, .225, .685, .33, .68, .45, .61, .575))
                .add(light, Outlines.soft(.66, 1.2, .68, .69, .82, .78, .885, .94, .9, 1.1))
                .scene();
    }
}
