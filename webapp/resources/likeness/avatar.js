// Where an avatar cannot be loaded, its own drawing takes its place. Errors do not bubble, so they are caught on the way down.
document.addEventListener('error', event => {
  const image = event.target;
  if (image instanceof HTMLImageElement && image.dataset.fallback) {
    const drawing = image.dataset.fallback;
    delete image.dataset.fallback;
    image.removeAttribute('srcset');
    image.src = drawing;
  }
}, true);
