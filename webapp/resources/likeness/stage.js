import {drawn} from './picture.js';

/** How much of the stage the square takes. */
const FRAME = 0.84;

const KEY_ZOOM = 1.1;
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/** A picture in several sizes, each half of the one before, so that it can be drawn small without leaving pixels out. */
export function levels(canvas) {
  const all = [];
  for (let next = canvas; Math.min(next.width, next.height) > 40; next = drawn(next, next.width / 2, next.height / 2)) {
    all.push(next);
  }
  return all.length > 0 ? all : [canvas];
}

/** Draws a square of a picture so large, so far from the top left. */
export function drawSquare(context, pictures, square, side, from = 0) {
  const scale = side / square.side;
  const width = square.picture.width * scale;
  const height = square.picture.height * scale;
  const level = pictures.filter(each => each.width >= width).pop() ?? pictures[0];
  context.imageSmoothingQuality = 'high';
  context.drawImage(level, from - square.x * scale, from - square.y * scale, width, height);
}

/**
 * The picture with its square in the middle. What is dragged, pinched or typed moves the picture below the square, as a map is
 * moved: an arrow to the right shows what lies to the right.
 */
export class Stage {
  #canvas;
  #change;
  #pointers = new Map();
  #pictures = [];
  #square;

  /** @param change takes a function that makes the new square of the old one */
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

  /** One finger moves the picture, two zoom it as well. */
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

  /** A pinch on a touchpad comes as a wheel with Ctrl; a wheel alone scrolls the dialog where the stage has not the focus. */
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

  /** Where the pointer is, from the top left of the square. */
  #point(event) {
    const box = this.#canvas.getBoundingClientRect();
    const edge = (box.width - this.#frame) / 2;
    return {x: event.clientX - box.left - edge, y: event.clientY - box.top - edge};
  }

  /** The pixel of the picture that lies there. */
  #under(point, square) {
    const pixels = square.side / this.#frame;
    return [square.x + point.x * pixels, square.y + point.y * pixels];
  }

  /** The side of the square as it is shown. */
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

/** The middle of one finger or two, and how far they are apart. */
function grip([first, second = first]) {
  return {
    x: (first.x + second.x) / 2,
    y: (first.y + second.y) / 2,
    spread: Math.hypot(first.x - second.x, first.y - second.y) || 1
  };
}
