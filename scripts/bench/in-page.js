// Runs in each page before the page's own scripts. Records paints in milliseconds since the start of the navigation.
'use strict';
(() => {
  const largest = [];
  const tasks = [];
  let painted = [];
  let memory;
  let awaited;
  let textPainted;

  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', (entry) => largest.push(entry));
  observe('longtask', (entry) => tasks.push(entry.duration));
  observe('element', (entry) => painted.push(entry));

  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const program = await instantiateStreaming(source, imports);
    memory = Object.values(program.instance.exports).find((value) => value instanceof WebAssembly.Memory);
    return program;
  };

  /** Calls `take` with the end of the current frame. */
  const afterFrame = (take) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => take(performance.now());
    channel.port2.postMessage(null);
  });
  const headlines = () => [...document.querySelectorAll('main .cards h2 a')];
  let hasText = false;
  const look = () => {
    if (!hasText && document.querySelector('main .cards h2 a, main article .text > *')) {
      hasText = true;
      afterFrame((at) => (textPainted = at));
    }
    const element = awaited && !awaited.inserted && awaited.find();
    if (!element) return;
    awaited.inserted = performance.now();
    // The browser reports the paint of an element with this attribute.
    for (const part of [element, ...element.children]) part.setAttribute('elementtiming', 'awaited');
    afterFrame((at) => (awaited.frame = at));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  for (const type of ['click', 'submit']) {
    addEventListener(type, (event) => {
      if (awaited) awaited.start ??= event.timeStamp;
    }, true);
  }

  const waitFor = (find) => {
    painted = [];
    awaited = { find };
  };
  const center = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

  window.bench = {
    /** A headline inside the viewport, with a point to click. */
    headline() {
      const link = headlines().find((link) => link.getBoundingClientRect().top > 60 && link.getBoundingClientRect().bottom < innerHeight - 60);
      if (!link) return null;
      const box = link.getClientRects()[0];
      return { text: link.textContent.trim(), href: link.getAttribute('href'), ...center(box), x: box.x + Math.min(20, box.width / 2), scroll: scrollY };
    },
    awaitArticle(headline) {
      waitFor(() => [...document.querySelectorAll('main article h1')].find((h1) => h1.textContent.trim() === headline));
    },
    /** Going back has no input event, so the time starts at the call. */
    back(href) {
      waitFor(() => headlines().find((link) => link.getAttribute('href') === href)?.closest('h2'));
      awaited.start = performance.now();
      history.back();
    },
    /** Scrolls to the link that extends the list. False without such a link. */
    findMore() {
      const more = document.querySelector('main .more a');
      more?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return Boolean(more);
    },
    awaitMore() {
      const cards = headlines().length;
      waitFor(() => headlines()[cards]?.closest('h2'));
      return center(document.querySelector('main .more a').getBoundingClientRect());
    },
    awaitResult() {
      waitFor(() => document.querySelector('main .results h2'));
    },
    /** Null until the awaited element is painted. `exact`: the browser reported the paint; otherwise the end of the frame counts. */
    arrival() {
      if (awaited?.frame === undefined || awaited.start === undefined) return null;
      const paints = painted.map((entry) => entry.renderTime || entry.startTime).filter((at) => at >= awaited.start);
      const at = paints.length ? Math.min(...paints) : awaited.frame;
      return { ms: at - awaited.start, exact: paints.length > 0, scroll: scrollY };
    },
    facts() {
      const last = largest.at(-1);
      const resources = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return {
        first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        largest: last && { at: last.renderTime || last.startTime, what: describe(last.element) },
        textPainted,
        longestTask: Math.max(0, ...tasks),
        resources: resources.map(({ name, responseEnd, transferSize }) => ({ name, responseEnd, bytes: transferSize })),
        cards: headlines().length,
        elements: document.querySelectorAll('*').length,
        wasmBytes: memory?.buffer.byteLength ?? 0,
      };
    },
  };

  function describe(element) {
    if (!element) return 'a removed element';
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    return [element.tagName.toLowerCase(), ...element.classList].join('.') + (text && ` “${text}”`);
  }
})();
