import {AvatarDialog} from './dialog.js';
import {canvasOf, ChosenFile, KeptPicture} from './picture.js';

/** What /profile shows of a new picture. */
const PARTS = ['section.profile-avatar', '.site-me img'];

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

/** Shows the new picture wherever the page has it, without touching what is being typed elsewhere. */
async function renew() {
  const answer = await fetch(element.dataset.profile);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of PARTS) {
    document.querySelector(part).replaceWith(document.adoptNode(fresh.querySelector(part)));
  }
  enhance();
}

async function saved(answer) {
  await renew().catch(() => location.reload());
  say(answer.receipt ?? element.dataset.saved, 'success');
  document.querySelector('#avatar-choose').focus();
}

async function choose(files) {
  if (files.length > 0) {
    dialog.open(await ChosenFile.of(files[0]), element.dataset.upload);
  }
}

async function changeCrop() {
  const form = document.querySelector('#avatar-crop');
  const [x, y, side] = ['x', 'y', 'side'].map(name => form.elements[name].valueAsNumber);
  try {
    dialog.open(await KeptPicture.of(form.dataset.picture), form.action, side > 0 ? {x, y, side} : undefined);
  } catch (error) {
    console.error(error);
    say(element.dataset.failed, 'danger');
  }
}

/** The part of the page that a file is dropped on, where it is one that takes files. */
function target(event) {
  return event.dataTransfer.types.includes('Files') && event.target instanceof Element ? event.target.closest('.profile-avatar') : null;
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
  document.addEventListener('dragover', event => {
    const over = target(event);
    document.querySelector('.profile-avatar').classList.toggle('dropping', over !== null);
    if (over) {
      event.preventDefault();
    }
  });
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) {
      document.querySelector('.profile-avatar').classList.remove('dropping');
    }
  });
  document.addEventListener('drop', event => {
    const on = target(event);
    if (on) {
      event.preventDefault();
      on.classList.remove('dropping');
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
