// Where an avatar cannot be loaded, the person's own drawing takes its place. Neither event bubbles, so both are
// caught on the way down. Without data-drawn the silhouette behind the picture is gone, which would show through a transparent one.
for (const type of ['load', 'error']) {
  document.addEventListener(type, event => {
    const image = event.target;
    if (image instanceof HTMLImageElement && image.dataset.drawn) {
      const drawn = image.dataset.drawn;
      delete image.dataset.drawn;
      if (type === 'error') {
        image.removeAttribute('srcset');
        image.src = drawn;
      }
    }
  }, true);
}
