// A form is not sent a second time by a second click within three seconds. Who stops the page, or comes back to it, can send it again.
const onTheirWay = new WeakSet();
addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (onTheirWay.has(form)) event.preventDefault();
  onTheirWay.add(form);
  setTimeout(() => onTheirWay.delete(form), 3000);
});
