// Runs in the page before anything else and takes down moments, in milliseconds since the navigation. It listens where the program
// meets the browser (fetch, WebAssembly, the first address and the first element that are made); the program knows nothing of it.
'use strict';
(() => {
  const moments = {};
  const note = (name, at = performance.now()) => (moments[name] ??= at);
  const largest = [];
  const tasks = [];
  let painted = [];
  let memory;

  const observe = (type, take, more) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  observe('largest-contentful-paint', (entry) => largest.push(entry));
  observe('longtask', (entry) => tasks.push([entry.startTime, entry.duration]));
  observe('element', (entry) => painted.push(entry));

  // ---- the program's start

  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    note('asked for the program');
    const made = await instantiateStreaming(source, imports);
    note('program compiled');
    memory = made.instance.exports.memory;
    return made;
  };
  const { fetch } = window;
  window.fetch = (...request) => {
    if (memory) note('program started');
    return fetch(...request);
  };

  // ---- the feed: its bytes, the first address seen from it (it is parsed then), the first element (it is understood then)

  const { arrayBuffer } = Response.prototype;
  Response.prototype.arrayBuffer = async function () {
    const bytes = await arrayBuffer.call(this);
    if (!moments['feed handed over']) {
      note('feed handed over');
      once(window, 'URL', 'feed parsed', (original, args) => Reflect.construct(original, args));
      for (const name of ['createElement', 'createElementNS']) once(Document.prototype, name, 'feed understood', (original, args, self) => original.apply(self, args));
      once(Node.prototype, 'cloneNode', 'feed understood', (original, args, self) => original.apply(self, args));
    }
    return bytes;
  };
  function once(owner, name, moment, call) {
    const original = owner[name];
    owner[name] = function (...args) {
      owner[name] = original;
      note(moment);
      return call(original, args, this);
    };
    owner[name].prototype = original.prototype;
  }

  // ---- pages: what is awaited, and when it stood in the document, and when it was painted

  let awaited;
  let text;
  const look = () => {
    if (!text && document.querySelector('main .cards h2 a, main article .text > *')) {
      text = {};
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => (text.painted = performance.now());
        channel.port2.postMessage(null);
      });
    }
    if (!moments['list drawn'] && document.querySelector('main .cards h2 a')) note('list drawn');
    if (!awaited || awaited.drawn) return;
    const element = awaited.find();
    if (!element) return;
    awaited.drawn = performance.now();
    // The browser then tells when this very text was first on the screen.
    for (const part of [element, ...element.children]) part.setAttribute('elementtiming', 'awaited');
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (awaited.frame = performance.now());
      channel.port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener('click', (event) => {
    if (awaited && awaited.start === undefined) awaited.start = event.timeStamp;
  }, true);

  const headlines = () => [...document.querySelectorAll('main .cards h2 a')];
  const waitFor = (find) => {
    painted = [];
    awaited = { find };
  };

  window.bench = {
    /** A headline in the window, not near its edge; `offset` from the list's top edge in the window. */
    headline() {
      const link = headlines().find((link) => link.getBoundingClientRect().top > 60 && link.getBoundingClientRect().bottom < innerHeight - 60);
      if (!link) return null;
      const box = link.getClientRects()[0];
      return { text: link.textContent, href: link.getAttribute('href'), x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2, scroll: scrollY };
    },
    awaitArticle(text) {
      waitFor(() => [...document.querySelectorAll('main article h1')].find((h1) => h1.textContent.trim() === text));
    },
    /** Going back has no input event that a page could see: the call is the start. */
    back(href) {
      waitFor(() => headlines().find((link) => link.getAttribute('href') === href)?.closest('h2'));
      awaited.start = performance.now();
      history.back();
    },
    /** Brings "Xem thêm" into the window; false where there is none. */
    findMore() {
      const more = document.querySelector('main .more a');
      more?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return Boolean(more);
    },
    awaitMore() {
      const more = document.querySelector('main .more a');
      const cards = headlines().length;
      waitFor(() => headlines()[cards]?.closest('h2'));
      const box = more.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    /** Null as long as it is not painted. `exact`: the browser's own entry for the awaited text was there. */
    arrival() {
      if (awaited?.frame === undefined || awaited.start === undefined) return null;
      const seen = painted.map((entry) => entry.renderTime || entry.startTime).filter((at) => at >= awaited.start);
      const at = seen.length ? Math.min(...seen) : awaited.frame;
      return { ms: at - awaited.start, drawn: awaited.drawn - awaited.start, frame: awaited.frame - awaited.start, exact: seen.length > 0, scroll: scrollY };
    },
    /** When the first frame with cards or an article's text was on the screen. */
    textPainted: () => text?.painted,
    facts() {
      const resources = performance.getEntriesByType('resource').map(({ name, startTime, responseStart, responseEnd, initiatorType }) => ({ name, startTime, responseStart, responseEnd, initiatorType }));
      const [page] = performance.getEntriesByType('navigation');
      const last = largest.at(-1);
      return {
        moments, resources, tasks,
        page: { responseStart: page.responseStart, responseEnd: page.responseEnd },
        first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        largest: last && { at: last.renderTime || last.startTime, size: last.size, address: last.url, what: describe(last.element) },
        cards: headlines().length,
        nodes: document.querySelectorAll('*').length,
        wasmBytes: memory?.buffer.byteLength ?? 0,
      };
    },
  };

  function describe(element) {
    if (!element) return 'an element that is gone';
    const name = (one) => one.tagName.toLowerCase() + [...one.classList].map((part) => `.${part}`).join('');
    const inside = element.closest('main, header, footer');
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${inside && inside !== element ? `${name(inside)} ` : ''}${name(element)}${text ? ` “${text}”` : ''}`;
  }
})();
