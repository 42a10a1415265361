// Follows the colour scheme of the system, light or dark, also when it changes.
const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const applyTheme = () => { document.documentElement.dataset.bsTheme = darkScheme.matches ? 'dark' : 'light'; };
darkScheme.addEventListener('change', applyTheme);
applyTheme();
