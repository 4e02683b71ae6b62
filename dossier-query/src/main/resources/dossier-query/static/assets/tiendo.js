// A number that changed glows for a second. Everything else is the work of htmx and of the server.
(() => {
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

  // What could not be asked for, or changed while nobody looked, is asked for once more; not by all readers at once.
  const watcher = '[hx-trigger*="sse:"]';
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
