// Keeps an open meeting up to date. Without this file the page says how to refresh.
import { follow, swap } from './follow.js';

const live = document.querySelector('[data-live]');
if (live && document.querySelector('[data-live-off]') && 'EventSource' in window)
  follow(live, live.dataset.fragment, 150, (fresh, words) => {
    swap(live, fresh, 'a, summary', () => {
      live.replaceChildren(...fresh.childNodes);
      return live;
    });
    document.querySelector('[data-live-said]').textContent = words;
  });
