import {AvatarDialog} from './dialog.js';
import {canvasOf, ChosenFile, KeptPicture} from './picture.js';

/** What /profile shows of a new picture. */
const PARTS = ['section.profile-avatar', '.site-me img'];

/** The form that also asks for words and a rating for a picture, where there is one. */
const WORDS = '#sources';

/** The button that has the focus again after the dialog. */
let opener = '#avatar-choose';

/** Whether the browser has what the dialog needs, and its canvases tell the truth: some let none be read. */
function isAble() {
  if (!window.HTMLDialogElement?.prototype.showModal || !window.createImageBitmap || !window.PointerEvent || !window.ResizeObserver) {
    return false;
  }
  const context = canvasOf(1, 1).getContext('2d');
  context.fillStyle = '#f80';
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return red > 250 && Math.abs(green - 136) < 5 && blue < 5;
}

/** Puts what needs the script in the place of the plain forms. */
function enhance() {
  const crop = document.querySelector('#avatar-crop');
  document.querySelector('.avatar-plain').hidden = true;
  document.querySelector('.avatar-scripted').hidden = false;
  document.querySelector('#avatar-change').hidden = !crop;
  if (crop) {
    crop.hidden = true;
  }
}

function say(text, kind) {
  document.querySelector('#notice')?.remove();
  const said = document.querySelector('#avatar-said');
  said.className = `alert alert-${kind}`;
  said.textContent = text;
}

/** Whether nothing has been typed or chosen in a form since it came. */
function isUntouched(form) {
  return [...form.querySelectorAll('input, textarea')].every(field => field.value === field.defaultValue && field.checked === field.defaultChecked)
    && [...form.querySelectorAll('option')].every(option => option.selected === option.defaultSelected);
}

/** Shows the new picture wherever the page has it, and what there is to say of it, without touching what is being typed. */
async function renew() {
  const answer = await fetch(element.dataset.profile);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const parts = isUntouched(document.querySelector(WORDS)) ? [...PARTS, WORDS] : PARTS;
  for (const part of parts) {
    document.querySelector(part).replaceWith(document.adoptNode(fresh.querySelector(part)));
  }
  enhance();
}

async function saved(answer) {
  await renew().catch(error => console.error(error)); // what is typed elsewhere stays; the picture shows with the next page
  say(`${element.dataset.saved} ${answer.receipt ?? ''}`.trim(), 'success');
  document.querySelector(opener).focus();
}

async function choose(files) {
  if (files.length > 0) {
    opener = '#avatar-choose';
    dialog.open(await ChosenFile.of(files[0]), element.dataset.upload);
  }
}

async function changeCrop() {
  opener = '#avatar-change';
  const form = document.querySelector('#avatar-crop');
  const [x, y, side] = ['x', 'y', 'side'].map(name => form.elements[name].valueAsNumber);
  try {
    dialog.open(await KeptPicture.of(form.dataset.picture, form.elements.picture.value), form.action, side > 0 ? {x, y, side} : undefined);
  } catch (error) {
    console.error(error);
    say(element.dataset.failed, 'danger');
  }
}

/** Takes a file that is held over the avatar. Elsewhere none may be dropped: the browser would leave the page for it. */
function hold(event) {
  if (event.dataTransfer.types.includes('Files')) {
    event.preventDefault();
    const takes = event.target instanceof Element && event.target.closest('.profile-avatar, .avatar-dialog');
    event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
    mark(Boolean(takes));
  }
}

function mark(held) {
  document.querySelector('.profile-avatar').classList.toggle('dropping', held);
}

function listen() {
  document.addEventListener('click', event => {
    if (event.target.id === 'avatar-choose' || event.target.id === 'avatar-other') {
      document.querySelector('#avatar').click();
    } else if (event.target.id === 'avatar-change') {
      changeCrop();
    }
  });
  document.addEventListener('change', event => {
    if (event.target.id === 'avatar') {
      choose([...event.target.files]);
      event.target.value = ''; // so that the same file can be chosen again
    }
  });
  document.addEventListener('dragover', hold);
  document.addEventListener('dragleave', () => mark(false));
  document.addEventListener('drop', event => {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      mark(false);
      choose([...event.dataTransfer.files]);
    }
  });
  document.addEventListener('paste', event => {
    if (!event.target.closest?.('input, textarea') && event.clipboardData.files.length > 0) {
      event.preventDefault();
      choose([...event.clipboardData.files]);
    }
  });
}

const element = document.querySelector('#avatar-dialog');
const dialog = isAble() ? new AvatarDialog(element, saved, () => say(element.dataset.unchanged, 'info')) : null;
if (dialog) {
  enhance();
  listen();
}
