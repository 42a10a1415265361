// Shows a small card with a member's profile while the pointer is over their avatar or their link has the keyboard focus. The card is
// inserted right after the link, so that the links in it are next in the tab order; Escape closes it. A tap follows the link.
const PERSON = /\/people\/[^/]+$/;
const cards = new Map();
const card = document.createElement('div');
card.className = 'person-card';
card.setAttribute('role', 'group');
let link = null;
let timer = 0;

// The link to the member whose avatar or name this is. It contains the avatar, or is in the same list item or line.
const linkAt = target => {
  const found = target instanceof Element && target.closest('a[href], img.likeness-avatar');
  if (!found) return null;
  const line = found.closest('li, p');
  const person = found.closest('a[href]') ?? line?.querySelector('a[rel=author]');
  const ours = person && person.origin === location.origin && PERSON.test(person.pathname);
  return ours && (line ?? person).querySelector('img.likeness-avatar') ? person : null;
};

const schedule = (delay, action) => {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
};

const hide = () => {
  clearTimeout(timer);
  if (card.contains(document.activeElement)) link.focus();
  card.remove();
  link = null;
};

// Below the link if there is space, otherwise above it, and always within the window.
const place = () => {
  const at = link.getBoundingClientRect();
  const own = card.getBoundingClientRect();
  const below = at.bottom + own.height + 8 <= innerHeight;
  const top = below ? at.bottom + 4 : at.top - own.height - 4;
  card.style.top = Math.max(8, Math.min(top, innerHeight - own.height - 8)) + 'px';
  card.style.left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - own.width - 8)) + 'px';
};

const load = async person => {
  const response = await fetch(person.pathname + '/card');
  if (!response.ok) throw new Error(response.status);
  return response.text();
};

const show = async wanted => {
  if (!cards.has(wanted.pathname)) cards.set(wanted.pathname, load(wanted));
  link = wanted;
  try {
    const html = await cards.get(wanted.pathname);
    if (link !== wanted) return;
    card.innerHTML = html;
    card.setAttribute('aria-label', card.querySelector('.person-card-name').textContent);
    wanted.after(card);
    place();
  } catch {
    cards.delete(wanted.pathname); // the link shows the same data
    if (link === wanted) link = null;
  }
};

const enter = target => {
  const wanted = linkAt(target);
  if (card.contains(target) || (wanted && wanted === link)) {
    clearTimeout(timer);
  } else if (wanted) {
    schedule(300, () => { if (link) hide(); show(wanted); });
  }
};

const leave = to => {
  if (!(to instanceof Node && (card.contains(to) || (link && link.contains(to))))) {
    schedule(200, () => { if (link && !card.contains(document.activeElement)) hide(); });
  }
};

addEventListener('pointerover', event => { if (event.pointerType === 'mouse') enter(event.target); });
addEventListener('pointerout', event => { if (event.pointerType === 'mouse') leave(event.relatedTarget); });
addEventListener('focusin', event => { if (event.target.matches(':focus-visible')) enter(event.target); });
addEventListener('focusout', event => leave(event.relatedTarget));
addEventListener('keydown', event => { if (event.key === 'Escape') { clearTimeout(timer); if (link) hide(); } });
addEventListener('scroll', () => { if (card.isConnected) place(); }, true);
addEventListener('resize', () => { if (card.isConnected) place(); });
