// Ignores a second click on a submit button within three seconds. After that the form can be sent again, for example on a page that was
// stopped or opened again from the history.
const submitted = new WeakSet();
addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (submitted.has(form)) event.preventDefault();
  submitted.add(form);
  setTimeout(() => submitted.delete(form), 3000);
});
