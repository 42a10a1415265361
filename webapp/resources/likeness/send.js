/** How long to wait without any progress, in milliseconds. */
const TIMEOUT = 120_000;

/**
 * Sends a form: as multipart if it has a file, otherwise URL-encoded.
 *
 * @param progress called with the part that has been sent, 0 to 1
 * @return a promise of the response, with status 0 if there was none, and a function that cancels the request
 */
export function send(url, fields, progress) {
  const request = new XMLHttpRequest();
  const form = fields.avatar ? new FormData() : new URLSearchParams();
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  const response = new Promise(resolve => {
    request.addEventListener('loadend', () => resolve({status: request.status, content: request.response}));
  });
  const start = performance.now();
  request.upload.addEventListener('progress', event => {
    request.timeout = performance.now() - start + TIMEOUT;
    progress(event.loaded / event.total);
  });
  request.upload.addEventListener('load', () => progress(1));
  request.open('POST', url);
  request.responseType = 'json';
  request.timeout = TIMEOUT;
  request.setRequestHeader('Accept', 'application/json');
  request.send(form);
  return {response, abort: () => request.abort()};
}

/** Puts the token of the current session into all forms of this page. It changes when the member signs in again. */
export async function renewToken(profile) {
  const token = await fetch(profile)
    .then(response => response.text())
    .then(text => new DOMParser().parseFromString(text, 'text/html').querySelector('#avatar-form [name=csrf]'))
    .catch(() => null);
  if (token) {
    document.querySelectorAll('input[name=csrf]').forEach(input => { input.value = token.value; });
  }
}
