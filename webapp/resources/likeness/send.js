/** How long nothing may happen, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Sends a form, one with a file as browsers send files.
 *
 * @param progress is told which part of it has been sent, 0 to 1
 * @return the answer, of status 0 where none came, and a function that breaks it off
 */
export function send(address, fields, progress) {
  const request = new XMLHttpRequest();
  const form = fields.avatar ? new FormData() : new URLSearchParams();
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  const answer = new Promise(resolve => {
    request.addEventListener('loadend', () => resolve({status: request.status, content: request.response}));
  });
  const begun = performance.now();
  request.upload.addEventListener('progress', event => {
    request.timeout = performance.now() - begun + PATIENCE;
    progress(event.loaded / event.total);
  });
  request.upload.addEventListener('load', () => progress(1));
  request.open('POST', address);
  request.responseType = 'json';
  request.timeout = PATIENCE;
  request.setRequestHeader('Accept', 'application/json');
  request.send(form);
  return {answer, abort: () => request.abort()};
}

/** The token of this session, in all forms of this page: after signing in anew it is another one. */
export async function renewToken(profile) {
  const token = await fetch(profile)
    .then(answer => answer.text())
    .then(text => new DOMParser().parseFromString(text, 'text/html').querySelector('#avatar-form [name=csrf]'))
    .catch(() => null);
  if (token) {
    document.querySelectorAll('input[name=csrf]').forEach(input => { input.value = token.value; });
  }
}
