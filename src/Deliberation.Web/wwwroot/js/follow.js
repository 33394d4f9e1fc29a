// Follows a meeting for an open page: told of an event, it asks for what changed and hands it over. It shows whether the page is up to date.
export function follow(root, address, spread, take) {
  const off = document.querySelector('[data-live-off]');
  const on = document.querySelector('[data-live-on]');
  let seen = Number(root.dataset.version);
  let shown = seen;
  let words = '';
  let waiting = 0;
  let source = null;

  const show = following => {
    off.hidden = following;
    on.hidden = !following;
  };

  const open = () => {
    source = new EventSource(`${root.dataset.live}?after=${seen}`);
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

  // All pages hear of an event in the same moment: each waits a little, of its own length. Several events at once are shown together; while one answer is on its way, no other is asked for.
  const soon = (delay = 0) => waiting ||= setTimeout(refresh, delay + Math.random() * spread);

  const refresh = async () => {
    let delay = 0;
    try {
      const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
      if (!answer.ok)
        throw new Error(answer.statusText);
      const version = Number(answer.headers.get('Meeting-Version'));
      take(new DOMParser().parseFromString(await answer.text(), 'text/html').body, words);
      shown = Math.max(version, shown);
      show(true);
    } catch {
      show(false);
      delay = 3000;
    }
    waiting = 0;
    if (shown < seen)
      soon(delay);
  };

  // A page in the background gives its connection back and catches up when it is looked at again.
  document.addEventListener('visibilitychange', () => {
    source.close();
    if (!document.hidden)
      open();
  });
  open();
  return soon;
}

/** Puts what is fresh in the place of what is old: what was opened stays open, and the keyboard stays where it was. `put` tells where it is now. */
export function swap(old, fresh, selector, put) {
  for (const details of old.querySelectorAll('details[open][id]'))
    fresh.querySelector(`details[id="${details.id}"]`)?.setAttribute('open', '');
  const focusable = root => [...root.querySelectorAll(selector)];
  const focused = focusable(old).indexOf(document.activeElement);
  const now = put();
  if (focused >= 0)
    focusable(now)[focused]?.focus({ preventScroll: true });
}
