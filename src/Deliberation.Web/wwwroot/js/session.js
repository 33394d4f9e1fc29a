// Keeps the parts of a session's page up to date while somebody works on it: what is being filled in stays as it is.
import { follow, swap } from './follow.js';

const page = document.querySelector('[data-parts]');

// Ids of commands and tokens differ each time: they are no change.
const words = part => part.innerHTML.replace(/name="(CommandId|__RequestVerificationToken)"[^>]*/g, '');

const changed = field => field.type === 'checkbox' || field.type === 'radio'
  ? field.checked !== field.defaultChecked
  : field.tagName === 'SELECT' ? field.selectedIndex > 0 : field.value !== field.defaultValue;

const beingFilled = part => part.querySelector('form[data-sending]') !== null
  || [...part.querySelectorAll('input:not([type="hidden"]), textarea, select')].some(field => field === document.activeElement || changed(field));

const renew = (old, fresh) => {
  if (old && words(old) !== words(fresh) && !beingFilled(old))
    swap(old, fresh, 'a, summary, button', () => {
      old.replaceWith(fresh);
      return fresh;
    });
};

if (page && 'EventSource' in window) {
  const soon = follow(page, page.dataset.parts, 100, fresh => {
    for (const part of fresh.querySelectorAll('[data-part]'))
      renew(page.querySelector(`[data-part="${part.dataset.part}"]`), part);
  });
  // Questions from afar are no part of the log and make no event.
  if (page.dataset.every)
    setInterval(() => document.hidden || soon(), Number(page.dataset.every) * 1000);
}
