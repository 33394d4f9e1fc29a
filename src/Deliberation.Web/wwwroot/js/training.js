// Shows by itself when the training is over. Without this file the page loads itself anew.
const part = () => document.querySelector('[data-training]');

async function look() {
  try {
    const answer = await fetch(location.pathname, { credentials: 'same-origin', cache: 'no-store' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-training]');
    if (answer.ok && fresh && fresh.dataset.training !== part().dataset.training) {
      // Only once it is over the whole page differs: the versions below, too.
      if (!['Waiting', 'Running'].includes(fresh.dataset.training))
        return location.reload();
      part().replaceWith(document.adoptNode(fresh));
    }
  } catch {
    // The site is away for a moment: it is asked again.
  }
  setTimeout(look, 3000);
}

setTimeout(look, 3000);
