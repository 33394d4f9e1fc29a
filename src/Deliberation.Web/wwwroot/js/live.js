// Keeps an open meeting up to date. Without this file the page says how to refresh.
const live = document.querySelector('[data-live]');
const off = document.querySelector('[data-live-off]');
if (live && off && 'EventSource' in window)
  follow();

function follow() {
  const on = document.querySelector('[data-live-on]');
  const said = document.querySelector('[data-live-said]');
  // All pages hear of an event in the same moment: each waits a little, of its own length, before it asks for the part that changed.
  const spread = 150;
  let seen = Number(live.dataset.version);
  let shown = seen;
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
    source.onerror = () => {
      show(false);
      // A browser gives up for good when the site refuses, as while it starts or is full.
      if (source.readyState === EventSource.CLOSED)
        setTimeout(() => document.hidden || source.readyState !== EventSource.CLOSED || open(), 5000 + Math.random() * 5000);
    };
    source.onmessage = event => {
      seen = Number(event.lastEventId);
      words = JSON.parse(event.data).words;
      soon();
    };
  };

  // Several events at once are shown together; while one answer is on its way, no other is asked for.
  const soon = (delay = 0) => waiting ||= setTimeout(refresh, delay + Math.random() * spread);

  const refresh = async () => {
    let delay = 0;
    try {
      const answer = await fetch(live.dataset.fragment, { credentials: 'same-origin', cache: 'no-store' });
      if (!answer.ok)
        throw new Error(answer.statusText);
      const version = Number(answer.headers.get('Meeting-Version'));
      replace(new DOMParser().parseFromString(await answer.text(), 'text/html').body);
      shown = Math.max(version, shown);
      said.textContent = words;
      show(true);
    } catch {
      show(false);
      delay = 3000;
    }
    waiting = 0;
    if (shown < seen)
      soon(delay);
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
