import {unreadable} from './formats.js';

/** The largest side of an uploaded picture in pixels; the server stores no larger one. */
const MAX_SIDE = 1024;

/** The smallest square of an uploaded picture in pixels: the smallest avatar. */
const MIN_SQUARE = 40;

/** The largest opaque PNG that stays a PNG, in bytes. */
const MAX_PNG_BYTES = 200 << 10;

const QUALITY = 0.9;

/** A file that the member chose, as this browser shows it: upright, only the first frame of an animation. */
export class ChosenFile {
  #file;

  /** @param format of a file that neither this browser nor the server reads as it is, or `too_large`; null for others */
  constructor(file, bitmap, format) {
    this.#file = file;
    this.format = format;
    this.bounds = bitmap && bounds(bitmap);
    this.canvas = bitmap && reduced(bitmap);
    this.isNew = true;
  }

  /**
   * Has no canvas if the browser cannot read the file. The server may be able to.
   *
   * @param maxBytes the size limit of a file that is sent as it is; one that the browser reads is sent much smaller
   */
  static async of(file, maxBytes) {
    const bitmap = await decoded(file).catch(() => null);
    const format = bitmap ? null : await unreadable(file) ?? (file.size > maxBytes ? 'too_large' : null);
    return new ChosenFile(file, bitmap, format);
  }

  turn(clockwise) {
    this.canvas = turned(this.canvas, clockwise);
    this.bounds = {width: this.bounds.height, height: this.bounds.width, smallest: this.bounds.smallest};
  }

  /** The fields to send: a copy without metadata and its square, or the file itself if the browser cannot read it. */
  async fields(square) {
    if (!this.canvas) {
      return {avatar: this.#file};
    }
    const avatar = await encoded(this.canvas, this.#file);
    return {avatar, ...square.within(this.canvas), original: this.#file.size};
  }
}

/** The crop source of the portrait, which the server stores for later crops. */
export class StoredPicture {
  #id;

  constructor(bitmap, id) {
    this.#id = id;
    this.bounds = bounds(bitmap);
    this.canvas = reduced(bitmap);
    this.isNew = false;
  }

  static async of(url, id) {
    const response = await fetch(url);
    if (!response.ok) {
      throw new Error(`${url}: status ${response.status}`);
    }
    return new StoredPicture(await decoded(await response.blob()), id);
  }

  async fields(square) {
    return {picture: this.#id, ...square.within(this.bounds)};
  }
}

function decoded(file) {
  return createImageBitmap(file, {imageOrientation: 'from-image'});
}

function bounds({width, height}) {
  const smallest = Math.round(MIN_SQUARE * Math.max(1, width / MAX_SIDE, height / MAX_SIDE));
  return {width, height, smallest: Math.min(smallest, width, height)};
}

export function canvasOf(width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  return canvas;
}

export function drawn(source, width, height) {
  const canvas = canvasOf(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A copy of at most 1024 pixels a side. Each step at most halves it, because browsers skip pixels in larger steps. Closes the bitmap. */
function reduced(bitmap) {
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = bitmap.width * scale;
  const height = bitmap.height * scale;
  let picture = bitmap;
  while (picture.width > 2 * width) {
    picture = drawn(picture, picture.width / 2, picture.height / 2);
  }
  const copy = drawn(picture, width, height);
  bitmap.close();
  return copy;
}

function turned(picture, clockwise) {
  const canvas = canvasOf(picture.height, picture.width);
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(clockwise ? Math.PI / 2 : -Math.PI / 2);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}

/** PNG if the picture is transparent, or if it was a PNG and stays small; otherwise JPEG. */
async function encoded(canvas, file) {
  if (isTransparent(canvas)) {
    return blob(canvas, 'image/png');
  }
  const png = file.type === 'image/png' ? await blob(canvas, 'image/png') : null;
  return png && png.size <= MAX_PNG_BYTES ? png : blob(canvas, 'image/jpeg');
}

function blob(canvas, type) {
  return new Promise((resolve, reject) => {
    canvas.toBlob(made => made ? resolve(made) : reject(new Error(`no ${type}`)), type, QUALITY);
  });
}

function isTransparent(canvas) {
  const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  for (let alpha = 3; alpha < data.length; alpha += 4) {
    if (data[alpha] < 255) {
      return true;
    }
  }
  return false;
}
