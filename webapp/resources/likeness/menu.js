// Closes an open menu on Escape, on a click elsewhere, and when the keyboard focus leaves it.
const openMenus = () => document.querySelectorAll('details.menu[open]');

function closeUnless(contains) {
  openMenus().forEach(menu => { menu.open = contains(menu); });
}

addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    openMenus().forEach(menu => {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector('summary').focus();
    });
  }
});
addEventListener('pointerdown', event => closeUnless(menu => menu.contains(event.target)));
addEventListener('focusin', event => closeUnless(menu => menu.contains(event.target)));
