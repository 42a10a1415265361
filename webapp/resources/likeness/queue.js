// Decides about waiting texts by the keyboard: j and k move, x selects, a approves, d deletes, ? explains. The keys work only while the focus
// is in the list, and never in fields for text, so that they get in nobody's way (WCAG 2.1.4). "Select all" needs no request.
const list = document.getElementById('queue');
const PLACE = 'likeness.queue';

if (list) {
  const rows = [...list.children];
  const boxes = rows.map(row => row.querySelector('input[type=checkbox]'));
  const selection = document.getElementById('selection');
  const all = document.getElementById('select-all');
  const selected = document.getElementById('selected');
  const keys = document.getElementById('keys');

  const isAllSelected = () => boxes.every(box => box.checked);

  const count = () => {
    const number = boxes.filter(box => box.checked).length;
    selected.textContent = number ? selected.dataset.text.replace('#', number) : '';
    all.setAttribute('aria-pressed', isAllSelected());
  };

  const move = row => {
    rows.forEach(each => { each.tabIndex = each === row ? 0 : -1; });
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  };

  // The button of the selection, or else of the row.
  const press = (decision, row) => {
    const form = boxes.some(box => box.checked) ? selection : row.querySelector('form.review');
    sessionStorage.setItem(PLACE, rows.indexOf(row));
    form.querySelector(`button[value=${decision}]`).click();
  };

  const actions = {
    j: index => move(rows[Math.min(index + 1, rows.length - 1)]),
    k: index => move(rows[Math.max(index - 1, 0)]),
    x: index => { boxes[index].checked = !boxes[index].checked; count(); },
    a: index => press('approve', rows[index]),
    d: index => press('delete', rows[index]),
    '?': () => { keys.open = !keys.open; },
  };

  list.addEventListener('keydown', event => {
    const typing = event.target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
    const action = Object.hasOwn(actions, event.key) && actions[event.key];
    const index = rows.findIndex(row => row.contains(event.target));
    if (!action || typing || index < 0 || event.ctrlKey || event.metaKey || event.altKey || event.repeat && 'ad'.includes(event.key)) return;
    event.preventDefault();
    action(index);
  });

  list.addEventListener('change', count);
  all.setAttribute('role', 'button');
  all.addEventListener('click', event => {
    event.preventDefault();
    const wanted = !isAllSelected();
    boxes.forEach(box => { box.checked = wanted; });
    count();
  });
  all.addEventListener('keydown', event => { if (event.key === ' ') { event.preventDefault(); all.click(); } });

  rows.forEach((row, index) => { row.tabIndex = index ? -1 : 0; });
  keys.hidden = false;
  count();
  // After a decision by the keyboard, go on where the decided text was.
  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (place !== null) move(rows[Math.min(Number(place), rows.length - 1)]);
}
