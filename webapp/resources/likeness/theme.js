// Light or dark, as the system wishes, and again when it changes its mind.
const wish = matchMedia('(prefers-color-scheme: dark)');
const follow = () => { document.documentElement.dataset.bsTheme = wish.matches ? 'dark' : 'light'; };
wish.addEventListener('change', follow);
follow();
