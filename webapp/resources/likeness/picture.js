/** The most pixels that a side of a sent picture has: as many as the server keeps. */
const MOST = 1024;

/** The smallest square of a sent picture, in pixels: the smallest avatar. */
const LEAST = 40;

/** The most bytes of a PNG that is sent as one although nothing can be seen through it. */
const SMALL = 200 << 10;

const QUALITY = 0.9;

/** A file that was chosen, as this browser shows it: upright, the first frame of an animation. */
export class ChosenFile {
  #file;

  constructor(file, bitmap) {
    this.#file = file;
    this.bounds = bitmap && bounds(bitmap);
    this.canvas = bitmap && reduced(bitmap);
    this.isNew = true;
  }

  /** Without a canvas where the browser cannot read it, which the server perhaps can, or says what it is. */
  static async of(file) {
    return new ChosenFile(file, await decoded(file).catch(() => null));
  }

  turn(clockwise) {
    this.canvas = turned(this.canvas, clockwise);
    this.bounds = {width: this.bounds.height, height: this.bounds.width, smallest: this.bounds.smallest};
  }

  /** What is sent of it: a copy with its square, which has nothing but pixels, or the file itself where the browser cannot read it. */
  async fields(square) {
    if (!this.canvas) {
      return {avatar: this.#file};
    }
    const avatar = await encoded(this.canvas, this.#file);
    return {avatar, ...square.within(this.canvas), original: this.#file.size};
  }
}

/** The picture that the server keeps for a later crop. */
export class KeptPicture {
  #name;

  constructor(bitmap, name) {
    this.#name = name;
    this.bounds = bounds(bitmap);
    this.canvas = reduced(bitmap);
    this.isNew = false;
  }

  static async of(address, name) {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(`${address} answered ${answer.status}`);
    }
    return new KeptPicture(await decoded(await answer.blob()), name);
  }

  async fields(square) {
    return {picture: this.#name, ...square.within(this.bounds)};
  }
}

function decoded(file) {
  return createImageBitmap(file, {imageOrientation: 'from-image'});
}

function bounds({width, height}) {
  const smallest = Math.round(LEAST * Math.max(1, width / MOST, height / MOST));
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

/** A copy of at most 1024 pixels a side, made in halves: browsers that reduce by more in one step leave pixels out. The bitmap is let go. */
function reduced(bitmap) {
  const scale = Math.min(1, MOST / Math.max(bitmap.width, bitmap.height));
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

/** PNG for what can be seen through, and for a PNG that stays small; otherwise JPEG. */
async function encoded(canvas, file) {
  if (isTransparent(canvas)) {
    return blob(canvas, 'image/png');
  }
  const png = file.type === 'image/png' ? await blob(canvas, 'image/png') : null;
  return png && png.size <= SMALL ? png : blob(canvas, 'image/jpeg');
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
