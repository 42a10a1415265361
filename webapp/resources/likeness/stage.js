import {drawn} from './picture.js';

/** The side of the square as a part of the stage. */
const FRAME = 0.84;

const KEY_ZOOM = 1.1;
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/** A picture in several sizes, each half of the one before, so that it can be drawn small without skipping pixels. */
export function levels(canvas) {
  const all = [];
  for (let next = canvas; Math.min(next.width, next.height) > 40; next = drawn(next, next.width / 2, next.height / 2)) {
    all.push(next);
  }
  return all.length > 0 ? all : [canvas];
}

/** Draws a square of a picture with the given side, at the given distance from the top and the left. */
export function drawSquare(context, pictures, square, side, offset = 0) {
  const scale = side / square.side;
  const width = square.picture.width * scale;
  const height = square.picture.height * scale;
  const level = pictures.filter(each => each.width >= width).pop() ?? pictures[0];
  context.imageSmoothingQuality = 'high';
  context.drawImage(level, offset - square.x * scale, offset - square.y * scale, width, height);
}

/**
 * The picture with the square in the middle. Dragging, pinching and keys move the picture under the square, like a map: the right arrow
 * shows what is further to the right.
 */
export class Stage {
  #canvas;
  #change;
  #pointers = new Map();
  #pictures = [];
  #square;

  /** @param change called with a function that returns the new square for the old one */
  constructor(canvas, change) {
    this.#canvas = canvas;
    this.#change = change;
    canvas.addEventListener('pointerdown', event => this.#grab(event));
    canvas.addEventListener('pointermove', event => this.#drag(event));
    for (const end of ['pointerup', 'pointercancel']) {
      canvas.addEventListener(end, event => this.#pointers.delete(event.pointerId));
    }
    canvas.addEventListener('wheel', event => this.#scroll(event), {passive: false});
    canvas.addEventListener('keydown', event => this.#type(event));
    new ResizeObserver(() => this.#draw()).observe(canvas);
  }

  show(pictures, square) {
    this.#pictures = pictures;
    this.#square = square;
    this.#draw();
  }

  #grab(event) {
    this.#canvas.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, this.#point(event));
  }

  /** One finger moves the picture; two fingers also zoom it. */
  #drag(event) {
    if (!this.#pointers.has(event.pointerId)) {
      return;
    }
    const before = grip([...this.#pointers.values()]);
    this.#pointers.set(event.pointerId, this.#point(event));
    const now = grip([...this.#pointers.values()]);
    this.#change(square => {
      const zoomed = square.zoomed(now.spread / before.spread, ...this.#under(before, square));
      const pixels = zoomed.side / this.#frame;
      return zoomed.moved((before.x - now.x) * pixels, (before.y - now.y) * pixels);
    });
  }

  /** Browsers report a pinch on a touchpad as a wheel event with Ctrl. The wheel alone scrolls the dialog unless the stage has the focus. */
  #scroll(event) {
    if (event.ctrlKey || document.activeElement === this.#canvas) {
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002));
      this.#change(square => square.zoomed(factor, ...this.#under(this.#point(event), square)));
    }
  }

  #type(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const arrow = ARROWS[event.key];
    if (arrow) {
      this.#change(square => {
        const step = Math.max(1, square.side * (event.shiftKey ? 0.1 : 0.01));
        return square.moved(arrow[0] * step, arrow[1] * step);
      });
    } else if (event.key === '+' || event.key === '=') {
      this.#change(square => square.zoomed(KEY_ZOOM));
    } else if (event.key === '-') {
      this.#change(square => square.zoomed(1 / KEY_ZOOM));
    } else {
      return;
    }
    event.preventDefault();
  }

  /** The position of the pointer, relative to the top left of the square. */
  #point(event) {
    const box = this.#canvas.getBoundingClientRect();
    const edge = (box.width - this.#frame) / 2;
    return {x: event.clientX - box.left - edge, y: event.clientY - box.top - edge};
  }

  /** The pixel of the picture at this position. */
  #under(point, square) {
    const pixels = square.side / this.#frame;
    return [square.x + point.x * pixels, square.y + point.y * pixels];
  }

  /** The side of the square on the screen. */
  get #frame() {
    return this.#canvas.clientWidth * FRAME;
  }

  #draw() {
    const side = Math.round(this.#canvas.clientWidth * devicePixelRatio);
    if (!side || !this.#square) {
      return;
    }
    this.#canvas.width = this.#canvas.height = side;
    const context = this.#canvas.getContext('2d');
    const frame = side * FRAME;
    const edge = (side - frame) / 2;
    drawSquare(context, this.#pictures, this.#square, frame, edge);
    context.fillStyle = 'rgb(0 0 0 / .6)';
    context.beginPath();
    context.rect(0, 0, side, side);
    context.rect(edge, edge, frame, frame);
    context.fill('evenodd');
    context.strokeStyle = '#fff';
    context.lineWidth = 2 * devicePixelRatio;
    context.strokeRect(edge, edge, frame, frame);
    context.strokeStyle = 'rgb(255 255 255 / .7)';
    context.lineWidth = devicePixelRatio;
    context.beginPath();
    context.arc(side / 2, side / 2, frame / 2, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** The middle of one or two fingers, and the distance between them. */
function grip([first, second = first]) {
  return {
    x: (first.x + second.x) / 2,
    y: (first.y + second.y) / 2,
    spread: Math.hypot(first.x - second.x, first.y - second.y) || 1
  };
}
