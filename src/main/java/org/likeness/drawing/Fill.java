package org.likeness.drawing;

import java.awt.Shape;

/** A shape in one colour, on the square from 0 to 1, x to the right, y downwards. */
record Fill(Colour colour, Shape shape) {}
