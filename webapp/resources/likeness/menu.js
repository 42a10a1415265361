// Closes the menu in the header on Escape, on a click elsewhere, and when the keyboard focus leaves it.
const menu = document.getElementById('menu');
addEventListener('keydown', event => {
  if (event.key === 'Escape' && menu.open) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector('summary').focus();
  }
});
addEventListener('pointerdown', event => { if (!menu.contains(event.target)) menu.open = false; });
menu.addEventListener('focusout', event => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
