// Shows how strong a new password is while it is typed, and what is easy to guess about it. The server estimates it.
const address = new URL('../../../password-strength', import.meta.url);
const PAUSE = 400; // milliseconds without a key

for (const field of document.querySelectorAll('input[autocomplete=new-password]')) {
  const meter = document.createElement('meter');
  Object.assign(meter, { max: 4, low: 2, high: 3, optimum: 4, hidden: true, className: 'strength' });
  meter.setAttribute('aria-hidden', 'true'); // the text says the same
  const text = document.createElement('div');
  text.className = 'hint';
  text.setAttribute('role', 'status');
  field.after(meter, text);
  let timer;
  let latest = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    const current = ++latest;
    timer = setTimeout(() => show(current), PAUSE);
  });

  async function show(current) {
    const names = ['email', 'username', 'nickname']
      .map(name => [name, field.form.elements[`${field.form.id}:${name}`]?.value ?? '']);
    const body = new URLSearchParams([['password', field.value], ...names]);
    const response = field.value ? await fetch(address, { method: 'POST', body }).catch(() => null) : null;
    if (current !== latest) return; // something else was typed in the meantime
    const estimate = response?.ok ? await response.json() : null;
    meter.hidden = !estimate;
    meter.value = estimate?.score ?? 0;
    text.textContent = estimate?.text ?? '';
  }
}
