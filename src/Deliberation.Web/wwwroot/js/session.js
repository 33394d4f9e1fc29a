// Keeps the parts of a session's page up to date while somebody works on it: what is being filled in stays as it is.
const page = document.querySelector('[data-parts]');
if (page && 'EventSource' in window)
  follow();

function follow() {
  const off = document.querySelector('[data-live-off]');
  const on = document.querySelector('[data-live-on]');
  let seen = Number(page.dataset.version);
  let shown = seen;
  let waiting = 0;
  let source = null;

  const show = following => {
    off.hidden = following;
    on.hidden = !following;
  };

  const open = () => {
    source = new EventSource(`${page.dataset.live}?after=${seen}`);
    source.onopen = () => show(true);
    source.onerror = () => {
      show(false);
      if (source.readyState === EventSource.CLOSED)
        setTimeout(() => document.hidden || source.readyState !== EventSource.CLOSED || open(), 5000 + Math.random() * 5000);
    };
    source.onmessage = event => {
      seen = Number(event.lastEventId);
      soon();
    };
  };

  const soon = (delay = 0) => waiting ||= setTimeout(refresh, delay + Math.random() * 100);

  const refresh = async () => {
    let delay = 0;
    try {
      const answer = await fetch(page.dataset.parts, { credentials: 'same-origin', cache: 'no-store' });
      if (!answer.ok)
        throw new Error(answer.statusText);
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
      for (const part of fresh.querySelectorAll('[data-part]'))
        renew(page.querySelector(`[data-part="${part.dataset.part}"]`), part);
      shown = Math.max(Number(answer.headers.get('Meeting-Version')), shown);
    } catch {
      show(false);
      delay = 3000;
    }
    waiting = 0;
    if (shown < seen)
      soon(delay);
  };

  // Ids of commands and tokens differ each time: they are no change.
  const words = part => part.innerHTML.replace(/name="(CommandId|__RequestVerificationToken)"[^>]*/g, '');

  const renew = (old, fresh) => {
    if (!old || words(old) === words(fresh) || beingFilled(old))
      return;
    for (const details of old.querySelectorAll('details[open][id]'))
      fresh.querySelector(`details[id="${details.id}"]`)?.setAttribute('open', '');
    const focusable = root => [...root.querySelectorAll('a, summary, button')];
    const focused = focusable(old).indexOf(document.activeElement);
    old.replaceWith(fresh);
    if (focused >= 0)
      focusable(fresh)[focused]?.focus({ preventScroll: true });
  };

  const changed = field => field.type === 'checkbox' || field.type === 'radio'
    ? field.checked !== field.defaultChecked
    : field.tagName === 'SELECT' ? field.selectedIndex > 0 : field.value !== field.defaultValue;

  const beingFilled = part => part.querySelector('form[data-sending]') !== null
    || [...part.querySelectorAll('input:not([type="hidden"]), textarea, select')].some(field => field === document.activeElement || changed(field));

  document.addEventListener('visibilitychange', () => {
    source.close();
    if (!document.hidden)
      open();
  });
  // Questions from afar are no part of the log and make no event.
  if (page.dataset.every)
    setInterval(() => document.hidden || soon(), Number(page.dataset.every) * 1000);
  open();
}
