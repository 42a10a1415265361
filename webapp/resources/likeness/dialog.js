import {send, renewToken} from './send.js';
import {Square} from './square.js';
import {drawSquare, levels, Stage} from './stage.js';

/** How long after the last change screen readers announce the position of the square, in milliseconds. */
const ANNOUNCE_DELAY = 500;

const BUTTON_ZOOM = 1.2;

/** The dialog in which members crop, preview and upload a picture. All its texts are in the markup. */
export class AvatarDialog {
  #dialog;
  #part;
  #stage;
  #saved;
  #cancelled;
  #subject;
  #url;
  #pictures;
  #square;
  #sending = null;
  #tokenExpired = false;
  #announceTimer;

  /**
   * @param saved called with the JSON of the server after a picture is saved
   * @param cancelled called if an upload was cancelled
   */
  constructor(dialog, saved, cancelled) {
    this.#dialog = dialog;
    this.#part = name => dialog.querySelector(`#avatar-${name}`);
    this.#saved = saved;
    this.#cancelled = cancelled;
    this.#stage = new Stage(this.#part('stage'), change => this.#change(change));
    this.#on('zoom', 'input', event => this.#change(square => square.zoomedTo(event.target.value / 100)));
    this.#on('zoom-in', 'click', () => this.#change(square => square.zoomed(BUTTON_ZOOM)));
    this.#on('zoom-out', 'click', () => this.#change(square => square.zoomed(1 / BUTTON_ZOOM)));
    this.#on('turn-left', 'click', () => this.#turn(false));
    this.#on('turn-right', 'click', () => this.#turn(true));
    for (const name of ['left', 'top', 'side']) {
      this.#on(name, 'change', () => this.#change(square => this.#typed(square)));
    }
    this.#on('send', 'click', () => this.#send());
    this.#on('again', 'click', () => this.#send());
    this.#on('cancel', 'click', () => this.#isSent() || dialog.close());
    dialog.addEventListener('cancel', event => this.#isSent() && event.preventDefault());
    dialog.addEventListener('close', () => this.#close());
  }

  /**
   * Opens the dialog with a picture.
   *
   * @param subject a `ChosenFile` or `StoredPicture`
   * @param url where to send it
   * @param given the square to start with; by default the largest in the middle
   */
  open(subject, url, given) {
    if (this.#sending) {
      return;
    }
    this.#subject = subject;
    this.#url = url;
    this.#showProblem('');
    this.#part('work').hidden = !subject.canvas;
    const refusal = this.#part('refusals').querySelector(`[data-format="${subject.format}"]`)?.textContent;
    this.#part('unseen').hidden = Boolean(subject.canvas || refusal);
    this.#part('turns').hidden = !subject.isNew;
    this.#part('about').hidden = !subject.isNew;
    this.#part('words').value = '';
    this.#part('rating').value = 'g';
    if (this.#dialog.open) {
      this.#part('stage').focus();
    } else {
      this.#dialog.showModal();
    }
    if (refusal) {
      this.#showProblem(refusal);
      this.#showButton('other');
      this.#part('other').focus();
    }
    if (subject.canvas) {
      this.#pictures = levels(subject.canvas);
      this.#show(given ? new Square(given.x, given.y, given.side, subject.bounds) : Square.centred(subject.bounds));
      this.#announce();
    }
  }

  #on(name, type, listener) {
    this.#part(name).addEventListener(type, listener);
  }

  #change(change) {
    if (!this.#sending) {
      this.#show(change(this.#square));
      clearTimeout(this.#announceTimer);
      this.#announceTimer = setTimeout(() => this.#announce(), ANNOUNCE_DELAY);
    }
  }

  #turn(clockwise) {
    this.#change(square => {
      this.#subject.turn(clockwise);
      this.#pictures = levels(this.#subject.canvas);
      return square.turned(clockwise);
    });
  }

  /** The square in the three number fields; a field without a number keeps its previous value. */
  #typed(square) {
    const whole = square.within(square.picture);
    const number = (name, before) => Number.isNaN(this.#part(name).valueAsNumber) ? before : this.#part(name).valueAsNumber;
    return new Square(number('left', whole.x), number('top', whole.y), number('side', whole.side), square.picture);
  }

  #show(square) {
    this.#square = square;
    this.#stage.show(this.#pictures, square);
    this.#dialog.querySelectorAll('canvas[data-side]').forEach(canvas => {
      const side = Math.round(canvas.dataset.side * devicePixelRatio);
      canvas.width = canvas.height = side;
      drawSquare(canvas.getContext('2d'), this.#pictures, square, side);
    });
    const {x, y, side} = square.within(square.picture);
    this.#number('left', x, square.picture.width - side);
    this.#number('top', y, square.picture.height - side);
    this.#number('side', side, Math.min(square.picture.width, square.picture.height));
    this.#part('side').min = square.picture.smallest;
    const zoom = this.#part('zoom');
    const largest = Math.min(square.picture.width, square.picture.height);
    zoom.value = 100 * square.zoom;
    const percent = (largest / square.side).toLocaleString(document.documentElement.lang, {style: 'percent'});
    zoom.setAttribute('aria-valuetext', percent);
  }

  #number(name, value, max) {
    const field = this.#part(name);
    field.value = value;
    field.max = max;
  }

  /** Announces the position of the square to screen readers. */
  #announce() {
    const {x, y, side} = this.#square.within(this.#square.picture);
    const numbers = [side, x, y].map(number => number.toLocaleString(document.documentElement.lang));
    const position = this.#part('position');
    position.textContent = position.dataset.text.replace(/\{(\d)\}/g, (all, index) => numbers[index]);
  }

  async #send() {
    if (this.#sending) {
      return;
    }
    this.#showProblem('');
    this.#part('send').focus();
    this.#sending = {abort() {}, sent: false};
    const sending = this.#sending;
    this.#showSending();
    const {status, content} = await this.#response(sending);
    if (sending !== this.#sending) {
      return; // the dialog was closed before the response arrived
    }
    this.#sending = null;
    this.#showSending();
    if (status === 200 && content) {
      this.#tokenExpired = false;
      this.#dialog.close();
      this.#saved(content);
    } else {
      this.#refused(status, content);
    }
  }

  async #response(sending) {
    try {
      const fields = await this.#subject.fields(this.#square);
      if (this.#subject.isNew) {
        fields.words = this.#part('words').value;
        fields.rating = this.#part('rating').value;
      }
      if (this.#tokenExpired) {
        await renewToken(this.#dialog.dataset.profile);
      }
      if (sending !== this.#sending) {
        return {};
      }
      const csrf = document.querySelector('#avatar-form [name=csrf]').value;
      const request = send(this.#url, {csrf, ...fields}, part => {
        sending.sent = part === 1;
        this.#part('progress').value = part;
        this.#part('cancel').setAttribute('aria-disabled', sending.sent);
      });
      sending.abort = request.abort;
      return await request.response;
    } catch (error) {
      console.error(error);
      return {status: -1};
    }
  }

  #refused(status, content) {
    const texts = this.#part('problem').dataset;
    this.#tokenExpired = status === 401 || status === 403;
    this.#showProblem(content?.detail ?? (status === 0 ? texts.lost : texts.failed), status === 401);
    if (!this.#dialog.open) {
      this.#dialog.showModal(); // browsers may close it even though everything has been sent
    }
    const again = status === 0 || status === 429 || status === 401 || status === 403 || status >= 500;
    this.#showButton(again ? 'again' : 'other');
    this.#part(again ? 'again' : 'other').focus();
  }

  /** Shows what went wrong; screen readers read it. */
  #showProblem(problem, signIn = false) {
    this.#part('problem').textContent = problem;
    this.#part('login').hidden = !signIn;
    this.#showButton('send');
  }

  /** Shows one of the main buttons: send, send again, or choose another picture. */
  #showButton(name) {
    for (const each of ['send', 'again', 'other']) {
      this.#part(each).hidden = each !== name;
    }
  }

  #showSending() {
    const busy = this.#sending !== null;
    this.#part('progress').value = 0;
    this.#part('sending').hidden = !busy;
    this.#part('send').setAttribute('aria-disabled', busy);
    this.#part('cancel').setAttribute('aria-disabled', false);
    this.#part('controls').disabled = busy;
    if (busy) {
      this.#part('position').textContent = this.#part('sending').textContent.trim();
    }
  }

  /** Whether everything has been sent, so that it is too late to cancel. */
  #isSent() {
    return this.#sending?.sent === true;
  }

  #close() {
    clearTimeout(this.#announceTimer);
    if (this.#sending && !this.#isSent()) {
      this.#sending.abort();
      this.#sending = null;
      this.#showSending();
      this.#cancelled();
    }
  }
}
