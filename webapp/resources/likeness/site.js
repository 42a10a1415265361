// What all pages need, in one file.

/** How long a second click on a submit button is ignored, in milliseconds. */
const SECOND_CLICK = 3_000;

/** Older times are written as dates, in milliseconds. The server has the same limit. */
const RECENT = 30 * 86_400_000;

/** The forms that were just sent. They can be sent again later, for example on a page that was opened again from the history. */
const sent = new WeakSet();

const language = document.documentElement.lang;
const relative = new Intl.RelativeTimeFormat(language);
const now = new Intl.RelativeTimeFormat(language, {numeric: 'auto'}).format(0, 'second');
const date = new Intl.DateTimeFormat(language, {dateStyle: 'medium'});
const exact = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'});
const full = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeStyle: 'short'});

function ago(time) {
  const age = Date.now() - time;
  const minutes = Math.floor(age / 60_000);
  if (age >= RECENT || minutes < -1) {
    return date.format(time);
  } else if (minutes < 1) {
    return now;
  } else if (minutes < 60) {
    return relative.format(-minutes, 'minute');
  } else if (minutes < 1440) {
    return relative.format(-Math.floor(minutes / 60), 'hour');
  }
  return relative.format(-Math.floor(minutes / 1440), 'day');
}

/** Writes all times of the page in the time zone of the reader. */
function showTimes() {
  document.querySelectorAll('time[title]').forEach(element => {
    const time = new Date(element.dateTime);
    element.title = full.format(time);
    element.textContent = 'exact' in element.dataset ? exact.format(time) : ago(time);
  });
}

const openMenus = () => document.querySelectorAll('details.menu[open]');

function closeMenusUnless(contains) {
  openMenus().forEach(menu => { menu.open = contains(menu); });
}

/** Copies the value of the field next to a button. */
async function copy(button) {
  const field = button.parentElement.querySelector('input');
  field.select();
  await navigator.clipboard.writeText(field.value);
  button.textContent = button.dataset.copied;
}

showTimes();
setInterval(showTimes, 60_000);

addEventListener('submit', event => {
  if (!event.defaultPrevented) {
    if (sent.has(event.target)) event.preventDefault();
    sent.add(event.target);
    setTimeout(() => sent.delete(event.target), SECOND_CLICK);
  }
});

// A menu closes on Escape, on a click elsewhere, and when the keyboard focus leaves it.
addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    openMenus().forEach(menu => {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector('summary').focus();
    });
  }
});
addEventListener('pointerdown', event => closeMenusUnless(menu => menu.contains(event.target)));
addEventListener('focusin', event => closeMenusUnless(menu => menu.contains(event.target)));

// Buttons that need a script are hidden without one.
document.querySelectorAll('[data-copied]').forEach(button => {
  const field = button.parentElement.querySelector('input');
  field.value = new URL(field.value, location.href).href; // the server may not know the site's address
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', () => copy(button));
});
