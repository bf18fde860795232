// Starts the reader's program. A published page is complete without it, so text and first picture go first.
const BUILD = "{build}";
const TOUCHES = ["pointerdown", "touchstart", "keydown"];
const LATEST = 2000;

// The program makes documents of articles to read them: they are inert. Nothing else makes markup of text.
window.trustedTypes?.createPolicy("default", {
  createHTML: (html, _type, sink) => (sink === "DOMParser parseFromString" ? html : null),
});

let started = false;

async function start() {
  if (started) return;
  started = true;
  for (const touch of TOUCHES) removeEventListener(touch, start, true);
  try {
    const [glue, wasm] = await Promise.all([
      import("./{glue}"),
      fetch(new URL("./{wasm}", import.meta.url)),
    ]);
    await glue.default({ module_or_path: wasm });
  } catch (error) {
    console.warn(error);
    // The page stays as it is; an empty shell says at once what it would say later.
    const slow = document.querySelector("#app .slow");
    if (slow) slow.style.visibility = "visible";
    window.rescue?.stop(error);
  }
}

// Once what has come is on the screen: the program would take the processor from the paint.
function startWhenPainted() {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  requestAnimationFrame(() => whenIdle(start));
}

const data = document.getElementById("page-data");
if (window.rescue?.plain) {
  // It has failed here a moment ago.
} else if (data?.dataset.build === BUILD && document.readyState !== "complete") {
  for (const touch of TOUCHES) addEventListener(touch, start, { capture: true, once: true, passive: true });
  addEventListener("load", startWhenPainted, { once: true });
  setTimeout(start, LATEST);
} else {
  // Another build's data would not draw what stands here.
  if (data?.dataset.build !== BUILD) data?.remove();
  start();
}
