// Starts the app. A published page is complete without it, so the page's text and first picture load first.
const TOUCHES = ["pointerdown", "touchstart", "keydown"];

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

/** Milliseconds. A busy page is never idle. */
const LONGEST_WAIT = 2000;

// After the first paint, when the browser is idle.
function startWhenIdle() {
  requestAnimationFrame(() => (window.requestIdleCallback ? requestIdleCallback(start, { timeout: LONGEST_WAIT }) : setTimeout(start)));
}

const savesData = () => navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;

// Closes the anniversary banner of a published page without the app. The app reads the same key in localStorage.
const closeButton = document.querySelector(".banner-close[hidden]");
if (closeButton) {
  closeButton.hidden = false;
  closeButton.addEventListener("click", () => {
    document.documentElement.classList.add("no-banner");
    const [key] = document.querySelector("meta[name=banner]").content.split(" ");
    try {
      localStorage.setItem(`bantin:closed:${key}`, "1");
    } catch {
      // Without storage the banner is closed on this page only.
    }
  });
}

// A published page is complete without the app, except the search page.
const pageData = document.getElementById("page-data");
const isSearch = pageData?.dataset.page === "/tim/";
if (isSearch) document.querySelector("main [name=q]").value = new URLSearchParams(location.search).get("q") ?? "";
if (!pageData || isSearch) {
  start();
} else if (window.WebAssembly && !savesData()) {
  for (const touch of TOUCHES) addEventListener(touch, start, { capture: true, once: true, passive: true });
  if (document.readyState === "complete") startWhenIdle();
  else addEventListener("load", startWhenIdle, { once: true });
}
