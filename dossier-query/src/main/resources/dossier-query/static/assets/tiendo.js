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
})();
