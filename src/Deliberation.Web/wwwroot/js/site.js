// Conveniences only: every page works without this file.

// Text size changes in place, so that a half-filled form is not lost.
for (const form of document.querySelectorAll('form[data-size-switch]')) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button');
    const body = new FormData(form);
    body.set(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
      if (!answer.ok)
        throw new Error(answer.statusText);
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = fresh.querySelector('form[data-size-switch] button');
      document.documentElement.dataset.size = button.value;
      button.value = next.value;
      button.textContent = next.textContent;
    } catch {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: button.name, value: button.value }));
      form.submit();
    }
  });
}

// A second tap on a button that is already sending does nothing.
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented)
    return;
  if (form.dataset.sending)
    event.preventDefault();
  form.dataset.sending = 'yes';
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sending]'))
    delete form.dataset.sending;
});
