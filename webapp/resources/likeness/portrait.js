import {AvatarDialog} from './dialog.js';
import {canvasOf, ChosenFile, StoredPicture} from './picture.js';

/** The parts of the page that show the picture. */
const PARTS = ['section.profile-avatar', '.site-me img'];

/** The fields for the description and the rating of the portrait; empty if there is none. */
const DESCRIPTION = '#description';

/** Gets the focus after the dialog is closed. */
const OPENER = '#avatar-pencil';

/** Whether the browser has what the dialog needs. Some browsers return wrong pixels from a canvas, to prevent fingerprinting. */
function isSupported() {
  if (!window.HTMLDialogElement?.prototype.showModal || !window.createImageBitmap || !window.PointerEvent || !window.ResizeObserver) {
    return false;
  }
  const context = canvasOf(1, 1).getContext('2d');
  context.fillStyle = '#f80';
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return red > 250 && Math.abs(green - 136) < 5 && blue < 5;
}

/** Replaces the plain forms by the controls that need a script. */
function enhance() {
  const crop = document.querySelector('#avatar-crop');
  document.querySelector('#avatar').accept = 'image/*'; // some browsers read more formats than the server
  document.querySelector('.avatar-plain').hidden = true;
  document.querySelector('.avatar-scripted').hidden = false;
  if (crop) {
    document.querySelector('#avatar-change').hidden = false;
    document.querySelector('#avatar-exact-crop').hidden = true;
  }
}

/** @param kind good, bad, or empty */
function showNotice(text, kind) {
  document.querySelector('#notice')?.remove();
  const notice = document.querySelector('#avatar-said');
  notice.className = `message ${kind}`;
  notice.textContent = text;
}

/** Whether the member has not changed any of these fields since the page was loaded. */
function isUntouched(fields) {
  return [...fields.querySelectorAll('input')].every(field => field.value === field.defaultValue && field.checked === field.defaultChecked)
    && [...fields.querySelectorAll('option')].every(option => option.selected === option.defaultSelected);
}

/** Shows the new picture everywhere in the page, and its description unless the member is editing it. */
async function refresh() {
  const response = await fetch(element.dataset.profile);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const parts = isUntouched(document.querySelector(DESCRIPTION)) ? [...PARTS, DESCRIPTION] : PARTS;
  for (const part of parts) {
    document.querySelector(part).replaceWith(document.adoptNode(fresh.querySelector(part)));
  }
  enhance();
}

async function saved(result) {
  await refresh().catch(error => console.error(error)); // no reload, which would lose what was typed; the next page shows the picture
  showNotice(`${element.dataset.saved} ${result.receipt ?? ''}`.trim(), 'good');
  document.querySelector(OPENER).focus();
}

/** Closes the menu, and puts the focus where it returns to when the dialog closes. */
function closeMenu() {
  document.querySelector('#avatar-menu').open = false;
  document.querySelector(OPENER).focus();
}

async function choose(files) {
  if (files.length > 0) {
    closeMenu();
    dialog.open(await ChosenFile.of(files[0], Number(element.dataset.maxBytes)), element.dataset.upload);
  }
}

async function changeCrop() {
  closeMenu();
  const form = document.querySelector('#avatar-crop');
  const [x, y, side] = ['x', 'y', 'side'].map(name => form.elements[name].valueAsNumber);
  try {
    dialog.open(await StoredPicture.of(form.dataset.picture, form.elements.picture.value), form.action, side > 0 ? {x, y, side} : undefined);
  } catch (error) {
    console.error(error);
    showNotice(element.dataset.failed, 'bad');
  }
}

/** Lets a file be dropped on the avatar, and nowhere else: the browser would open it instead of the page. */
function dragOver(event) {
  if (event.dataTransfer.types.includes('Files')) {
    event.preventDefault();
    const isTarget = event.target instanceof Element && event.target.closest('.profile-avatar, .avatar-dialog');
    event.dataTransfer.dropEffect = isTarget ? 'copy' : 'none';
    highlight(Boolean(isTarget));
  }
}

function highlight(active) {
  document.querySelector('.profile-avatar').classList.toggle('dropping', active);
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
  document.addEventListener('dragover', dragOver);
  document.addEventListener('dragleave', () => highlight(false));
  document.addEventListener('drop', event => {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      highlight(false);
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
const dialog = isSupported() ? new AvatarDialog(element, saved, () => showNotice(element.dataset.unchanged, '')) : null;
if (dialog) {
  enhance();
  listen();
}
