package org.likeness.drawing;

/** A round eye with a direction of gaze and a glint, without which it would look lifeless. */
record Eye(double x, double y, double radius, double gazeX, double gazeY) {

    void addTo(Drawing drawing) {
        double pupil = 0.55 * radius;
        double pupilX = x + 0.3 * radius * gazeX;
        double pupilY = y + 0.3 * radius * gazeY;
        drawing.add(Colour.WHITE, Shapes.circle(x, y, radius))
                .add(CharacterColours.INK, Shapes.circle(pupilX, pupilY, pupil))
                .add(Colour.WHITE, Shapes.circle(pupilX + 0.35 * pupil, pupilY - 0.35 * pupil, 0.32 * pupil));
    }
}
