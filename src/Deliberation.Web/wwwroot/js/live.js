// Keeps an open meeting up to date. Without this file the page says how to refresh.
const live = document.querySelector('[data-live]');
const off = document.querySelector('[data-live-off]');
if (live && off && 'EventSource' in window)
  follow();

function follow() {
  const on = document.querySelector('[data-live-on]');
  const said = document.querySelector('[data-live-said]');
  let seen = live.dataset.version;
  let words = '';
  let waiting = 0;
  let source = null;

  const show = following => {
    off.hidden = following;
    on.hidden = !following;
  };

  const open = () => {
    source = new EventSource(`${live.dataset.live}?after=${seen}`);
    source.onopen = () => show(true);
    source.onerror = () => show(false);
    source.onmessage = event => {
      seen = event.lastEventId;
      words = event.data;
      // Several events at once are shown together.
      waiting ||= setTimeout(refresh, 300);
    };
  };

  const refresh = async () => {
    waiting = 0;
    try {
      const answer = await fetch(live.dataset.fragment, { credentials: 'same-origin', cache: 'no-store' });
      if (!answer.ok)
        throw new Error(answer.statusText);
      replace(new DOMParser().parseFromString(await answer.text(), 'text/html').body);
      said.textContent = words;
    } catch {
      show(false);
    }
  };

  // What was opened stays open, and the keyboard stays where it was.
  const replace = fresh => {
    for (const details of live.querySelectorAll('details[open][id]'))
      fresh.querySelector(`details[id="${details.id}"]`)?.setAttribute('open', '');
    const focusable = root => [...root.querySelectorAll('a, summary')];
    const focused = focusable(live).indexOf(document.activeElement);
    live.replaceChildren(...fresh.childNodes);
    if (focused >= 0)
      focusable(live)[focused]?.focus({ preventScroll: true });
  };

  // A page in the background gives its connection back and catches up when it is looked at again.
  document.addEventListener('visibilitychange', () => {
    source.close();
    if (!document.hidden)
      open();
  });
  open();
}
