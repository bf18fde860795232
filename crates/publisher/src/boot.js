// Starts the app. A published page is complete without it, so the page's text and first picture load first.
const TOUCHES = ["pointerdown", "touchstart", "keydown"];
/** Milliseconds after which the app starts in any case. */
const LATEST = 2000;

// The app parses article content with DOMParser, whose documents are inert. No other sink may create markup.
window.trustedTypes?.createPolicy("default", {
  createHTML: (html, _type, sink) => (sink === "DOMParser parseFromString" ? html : null),
});

let started = false;

async function start() {
  if (started) return;
  started = true;
  for (const touch of TOUCHES) removeEventListener(touch, start, true);
  try {
    const [glue, wasm] = await Promise.all([import("./{glue}"), fetch(new URL("./{wasm}", import.meta.url))]);
    await glue.default({ module_or_path: wasm });
  } catch (error) {
    console.warn(error);
    // An empty shell shows its notice at once.
    const slow = document.querySelector("#app .slow");
    if (slow) slow.style.visibility = "visible";
    window.appFailure?.fail(error);
  }
}

// After the first paint, when the browser is idle.
function startWhenIdle() {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  requestAnimationFrame(() => whenIdle(start));
}

/** True if the browser cannot run the app, or the reader saves data. A published page is complete without it. */
function isUnwanted() {
  return !window.WebAssembly || navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
}

if (!document.getElementById("page-data")) {
  start();
} else if (!isUnwanted()) {
  for (const touch of TOUCHES) addEventListener(touch, start, { capture: true, once: true, passive: true });
  if (document.readyState === "complete") startWhenIdle();
  else addEventListener("load", startWhenIdle, { once: true });
  setTimeout(start, LATEST);
}
