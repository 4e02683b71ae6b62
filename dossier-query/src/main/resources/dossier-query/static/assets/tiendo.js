// A number that changed glows for a second. Everything else is the work of htmx and of the server.
(() => {
  const watcher = '[hx-trigger*="sse:"]';
  const figures = () => new Map([...document.querySelectorAll('[data-figure]')].map((figure, place) => [place, figure.textContent]));
  let before = figures();
  document.addEventListener('htmx:afterSettle', () => {
    document.querySelectorAll('[data-figure]').forEach((figure, place) => {
      if (before.has(place) && before.get(place) !== figure.textContent) {
        figure.classList.remove('changed');
        void figure.offsetWidth;
        figure.classList.add('changed');
        figure.addEventListener('animationend', () => figure.classList.remove('changed'), { once: true });
      }
    });
    before = figures();
  });

  // Whoever has begun to fill in a form keeps it: from then on the page stays as it is, until it is sent or loaded again.
  let filledIn = false;
  document.addEventListener('input', (event) => {
    filledIn ||= event.target.form?.method === 'post';
  });
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (filledIn && event.target.matches(watcher)) {
      event.preventDefault();
    }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (filledIn && event.detail.requestConfig.elt.matches(watcher)) {
      event.detail.shouldSwap = false;
    }
  });

  // What could not be asked for, or changed while nobody looked, is asked for once more; not by all readers at once.
  const again = () => document.querySelectorAll(watcher).forEach((element) => htmx.trigger(element, 'sse:changed'));
  const later = (event) => {
    if (event.target.matches(watcher)) {
      setTimeout(again, 5000 + Math.random() * 5000);
    }
  };
  document.addEventListener('htmx:sendError', later);
  document.addEventListener('htmx:responseError', later);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      again();
    }
  });
})();
