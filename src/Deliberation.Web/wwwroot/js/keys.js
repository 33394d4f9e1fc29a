// Single keys on the desk: j and k go through the rows, others follow the links that name them. All of it is reachable without this file.
const stored = 'keys-off';
const isOff = () => localStorage.getItem(stored) !== null;

document.addEventListener('keydown', event => {
  if (isOff() || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
    return;
  if (event.target.closest('input, textarea, select, [contenteditable], dialog'))
    return;
  if (event.key === 'j' || event.key === 'k') {
    const rows = [...document.querySelectorAll('[data-row]')];
    const at = rows.indexOf(document.activeElement);
    const next = event.key === 'j' ? at + 1 : at < 0 ? rows.length - 1 : at - 1;
    rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
    event.preventDefault();
    return;
  }
  const link = [...document.querySelectorAll('[data-key]')].find(element => element.dataset.key === event.key);
  if (link) {
    event.preventDefault();
    link.click();
  }
});

// Who speaks to the machine, or types by accident, turns the keys off.
const place = document.querySelector('[data-keys-switch]');
if (place) {
  const button = place.querySelector('button');
  const say = () => { button.textContent = isOff() ? button.dataset.on : button.dataset.off; };
  button.addEventListener('click', () => {
    if (isOff()) localStorage.removeItem(stored);
    else localStorage.setItem(stored, 'yes');
    say();
  });
  say();
  place.hidden = false;
}
