package vn.tiendo.browser;

/** What tests ask of a page in its own language. */
final class Scripts {
    /** What sticks out on the right, the first three. */
    static final String WIDEST = """
            [...document.querySelectorAll('body *')]
              .filter(element => element.getBoundingClientRect().right > window.innerWidth + 1 &&
                !(element.closest('.scroll') && getComputedStyle(element.closest('.scroll')).overflowX === 'auto'))
              .slice(0, 3).map(element => element.outerHTML.slice(0, 120)).join(' … ')""";

    /** Notes when the stream of news has said hello: from then on the page is told of every change. */
    static final String NOTE_HELLO = """
            const Plain = window.EventSource;
            window.EventSource = class extends Plain {
              constructor(...all) {
                super(...all);
                this.addEventListener('hello', () => { window.tiendoHello = true; });
              }
            };""";

    static final String HELLO = "() => window.tiendoHello === true";

    /** Begins to note, in milliseconds since 1970, when any figure first reads otherwise. */
    static final String WATCH_FIGURES = """
            () => {
              const read = () => [...document.querySelectorAll('[data-figure]')].map(figure => figure.textContent).join('|');
              const before = read();
              window.tiendoChanged = 0;
              new MutationObserver(() => {
                if (!window.tiendoChanged && read() !== before) { window.tiendoChanged = Date.now(); }
              }).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
            }""";

    static final String CHANGED = "() => window.tiendoChanged > 0";

    /** Whether a reader can see what has the focus: it is marked, in the window, and nothing lies over all of it. */
    static final String FOCUS_SHOWS = """
            () => {
              const element = document.activeElement;
              const style = getComputedStyle(element);
              const shape = element.querySelector('rect');
              const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const stroked = shape && getComputedStyle(shape).stroke !== 'none' && parseFloat(getComputedStyle(shape).strokeWidth) >= 2;
              const box = element.getBoundingClientRect();
              const x = Math.min(Math.max(box.left + box.width / 2, 0), window.innerWidth - 1);
              const seen = [box.top + 1, box.top + box.height / 2, box.bottom - 1]
                .some(y => { const top = document.elementFromPoint(x, y); return top && (element.contains(top) || top.contains(element)); });
              return Boolean((outlined || stroked) && seen && box.width > 0);
            }""";

    /** What has the focus. */
    static final String FOCUSED = "() => document.activeElement.outerHTML.slice(0, 200)";

    /** Whether what has the focus is one of these. */
    static final String FOCUS_IS = "selector => document.activeElement.matches(selector)";

    /** Tells a page that its tab is behind others, or in front again. */
    static final String PUT_AWAY = """
            hidden => {
              Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
              document.dispatchEvent(new Event('visibilitychange'));
            }""";

    /** How many things would move now, were a figure to change. */
    static final String MOVING = """
            () => {
              document.querySelectorAll('[data-figure]').forEach(figure => figure.classList.add('changed'));
              return document.getAnimations().length;
            }""";

    private Scripts() {}
}
