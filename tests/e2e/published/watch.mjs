// Whether a published page stays unchanged while the app starts.

/** In the page: marks every published node and records layout shifts. */
export function watch() {
  window.shifts = [];
  // Shifts while the HTML is still loading are not caused by the app.
  let loaded = Infinity;
  // Chromium lays out the controls of a player once more after their first frame. It names no node for parts of its own controls.
  const inControls = ({ node, currentRect: { left, right, top, bottom } }) =>
    !node &&
    [...document.querySelectorAll('audio, video')].some((player) => {
      const box = player.getBoundingClientRect();
      return box.left <= left && right <= box.right && box.top <= top && bottom <= box.bottom;
    });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime, sources } of list.getEntries()) {
      if (!hadRecentInput && startTime >= loaded && !(sources.length > 0 && sources.every(inControls))) window.shifts.push(value);
    }
  }).observe({ type: 'layout-shift' });
  addEventListener('DOMContentLoaded', () => {
    requestAnimationFrame(() => setTimeout(() => (loaded = performance.now())));
    window.published = document.getElementById('app');
    const mark = (node) => {
      node.wasPublished = true;
      node.childNodes.forEach(mark);
    };
    mark(window.published);
    window.publishedHtml = window.htmlWithoutIsland();
  });
  window.htmlWithoutIsland = () => {
    const copy = document.getElementById('app').cloneNode(true);
    copy.querySelector('.today').replaceChildren();
    // The app shows the buttons that the browser supports, and makes wide tables regions.
    for (const button of copy.querySelectorAll('[data-action]')) button.removeAttribute('hidden');
    for (const table of copy.querySelectorAll('.table-frame')) for (const name of ['role', 'tabindex', 'aria-label']) table.removeAttribute(name);
    return copy.innerHTML;
  };
}

/** In the page: changes, except in the island in `.today`, of the buttons of an article and of the regions of tables. */
export function changes() {
  const app = document.getElementById('app');
  const added = [];
  const visit = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE && node.matches('.today')) return;
    if (!node.wasPublished && node.nodeValue !== '') added.push(node.outerHTML ?? node.nodeValue);
    node.childNodes.forEach(visit);
  };
  visit(app);
  return { sameRoot: app === window.published, added, sameHtml: window.htmlWithoutIsland() === window.publishedHtml, shifts: window.shifts };
}

export const UNCHANGED = { sameRoot: true, added: [], sameHtml: true, shifts: [] };
