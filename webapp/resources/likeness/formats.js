/** How many bytes of a file tell its format. */
const START = 1024;

/** What the server reads. */
const READ = /^(\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8|RIFF....WEBP)/s;

/** Formats that the server may refuse, with the names that its messages have. The first that matches counts. */
const OTHERS = [
  ['heic', /^.{4}ftyp(heic|heix|hevc|hevx|heim|heis|mif1|msf1)/s],
  ['avif', /^.{4}ftypavi[fs]/s],
  ['video', /^(.{4}ftyp|\x1aE\xdf\xa3|RIFF....AVI )/s],
  ['tiff', /^(II\*\0|MM\0\*)/],
  ['jpeg_xl', /^(\xff\n|\0\0\0\fJXL )/],
  ['jpeg_2000', /^(\0\0\0\fjP {2}|\xffO\xffQ)/],
  ['bmp', /^BM.{4}\0\0\0\0/s],
  ['ico', /^\0\0[\x01\x02]\0/],
  ['psd', /^8BPS/],
  ['pdf', /^%PDF-/],
  ['zip', /^PK(\x03\x04|\x05\x06)/],
  ['svg', /<svg/i],
  ['html', /<html|<!doctype html/i],
];

/**
 * The name of the format of a file that the server does not read as it is; `unknown` if it is none of those above.
 *
 * @return null if the server reads it
 */
export async function unreadable(file) {
  const bytes = new Uint8Array(await file.slice(0, START).arrayBuffer());
  const start = String.fromCharCode(...bytes);
  return READ.test(start) ? null : OTHERS.find(([, pattern]) => pattern.test(start))?.[0] ?? 'unknown';
}
