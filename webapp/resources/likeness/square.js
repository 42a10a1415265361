const clamp = (min, value, max) => Math.max(min, Math.min(value, max));

/**
 * A square part of a picture, in pixels of the upright picture: origin at the top left, x to the right, y downwards. It is immutable
 * and always within the picture, which is given by its width, its height and the smallest side that a square may have.
 */
export class Square {
  constructor(x, y, side, picture) {
    this.picture = picture;
    this.side = clamp(picture.smallest, side, Math.min(picture.width, picture.height));
    this.x = clamp(0, x, picture.width - this.side);
    this.y = clamp(0, y, picture.height - this.side);
    Object.freeze(this);
  }

  /** The largest square, in the middle. */
  static centred(picture) {
    const side = Math.min(picture.width, picture.height);
    return new Square((picture.width - side) / 2, (picture.height - side) / 2, side, picture);
  }

  moved(x, y) {
    return new Square(this.x + x, this.y + y, this.side, this.picture);
  }

  /** The square after zooming in by a factor, or out by one below 1. The given point of the picture stays where it is on the screen. */
  zoomed(factor, x = this.x + this.side / 2, y = this.y + this.side / 2) {
    const side = clamp(this.picture.smallest, this.side / factor, Math.min(this.picture.width, this.picture.height));
    const shrunk = side / this.side;
    return new Square(x - (x - this.x) * shrunk, y - (y - this.y) * shrunk, side, this.picture);
  }

  /** The same part of the picture after the picture is rotated by 90 degrees. */
  turned(clockwise) {
    const {width, height, smallest} = this.picture;
    const turned = {width: height, height: width, smallest};
    return clockwise
      ? new Square(height - this.y - this.side, this.x, this.side, turned)
      : new Square(this.y, width - this.x - this.side, this.side, turned);
  }

  /** The same square in whole pixels of a picture of this size, which may be a smaller copy. */
  within({width, height}) {
    const scale = width / this.picture.width;
    const side = clamp(1, Math.round(this.side * scale), Math.min(width, height));
    return {
      x: clamp(0, Math.round(this.x * scale), width - side),
      y: clamp(0, Math.round(this.y * scale), height - side),
      side
    };
  }

  /** The position between the largest square (0) and the smallest (1), on a logarithmic scale. */
  get zoom() {
    const {largest, smallest} = this.#range;
    return largest === smallest ? 0 : Math.log(this.side / largest) / Math.log(smallest / largest);
  }

  zoomedTo(zoom) {
    const {largest, smallest} = this.#range;
    return this.zoomed(this.side / (largest * (smallest / largest) ** zoom));
  }

  get #range() {
    return {largest: Math.min(this.picture.width, this.picture.height), smallest: this.picture.smallest};
  }
}
