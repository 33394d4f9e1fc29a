// Clocks that run: the page says once what time it is on the site, and every screen counts from the same moments.
const base = document.querySelector('[data-now]');
if (base) {
  const ahead = Number(base.dataset.now) - Date.now();
  const two = number => String(number).padStart(2, '0');
  const clock = seconds => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  const tick = () => {
    const now = Date.now() + ahead;
    for (const timer of document.querySelectorAll('.timer[data-at]')) {
      const seconds = Math.floor((Number(timer.dataset.at) - now) / 1000) * (timer.dataset.down ? 1 : -1);
      const over = timer.dataset.down && seconds < 0;
      const text = over ? `${timer.dataset.over} ${clock(-seconds)}` : clock(Math.max(0, seconds));
      if (timer.textContent !== text)
        timer.textContent = text;
      timer.classList.toggle('timer-over', Boolean(over));
    }
  };
  tick();
  setInterval(tick, 500);
}
