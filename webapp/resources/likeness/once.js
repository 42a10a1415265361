// A form that is on its way is not sent a second time by a second click. Whoever stops the page, or comes back to it, can send it again.
const onTheirWay = new WeakSet();
addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (onTheirWay.has(form)) event.preventDefault();
  onTheirWay.add(form);
  setTimeout(() => onTheirWay.delete(form), 3000);
});
