package org.likeness.drawing;

/** A round eye that looks somewhere; with a glint, because without one nobody is at home. */
record Eye(double x, double y, double radius, double gazeX, double gazeY) {

    void addTo(Drawing drawing) {
        double pupil = 0.55 * radius;
        double pupilX = x + 0.3 * radius * gazeX;
        double pupilY = y + 0.3 * radius * gazeY;
        drawing.add(Colour.WHITE, Forms.circle(x, y, radius))
                .add(Coat.INK, Forms.circle(pupilX, pupilY, pupil))
                .add(Colour.WHITE, Forms.circle(pupilX + 0.35 * pupil, pupilY - 0.35 * pupil, 0.32 * pupil));
    }
}
