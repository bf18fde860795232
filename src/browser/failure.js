// Keeps a page usable when the app fails: its links work as plain links, and one sentence offers to reload the page.
// The texts are part of this file, since the app that has the translations failed.
(() => {
  const TEXTS = {
    vi: ["Trang này vừa gặp trục trặc. Mời bạn ", "tải lại trang", "."],
    en: ["Something went wrong on this page. Please ", "reload it", "."],
  };
  /** The app's script in a published page, and in the shell that Trunk builds. */
  const SCRIPT = /(boot|app)-[0-9a-f]+\.js/;
  const loaded = location.href;
  let firstElement;
  let failed = false;
  /** The last click since the last Back or Forward. */
  let click;
  let interacted = false;
  const findFirstElement = () => (firstElement = document.querySelector("#app > *"));
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", findFirstElement);
  else findFirstElement();

  function showSentence() {
    const [before, link, after] = TEXTS[/^en/.test(document.documentElement.lang) ? "en" : "vi"];
    const sentence = document.createElement("p");
    sentence.className = "failed";
    sentence.setAttribute("role", "status");
    document.body.append(sentence);
    const reload = document.createElement("a");
    reload.href = location.pathname + location.search;
    reload.textContent = link;
    // Screen readers announce a status when its content changes.
    setTimeout(() => sentence.append(before, reload, after));
  }

  const isReload = () => performance.getEntriesByType("navigation")[0]?.type === "reload";

  // A panic. The published page is complete; any other page may be half rendered and is loaded again.
  function onPanic() {
    if (failed) return;
    failed = true;
    history.scrollRestoration = "auto";
    // A navigation that has begun changes the address first.
    setTimeout(() => {
      const link = click?.defaultPrevented && click.target.closest("a[href]");
      const target = link ? link.href : location.href;
      const isComplete = target === loaded && firstElement?.isConnected;
      const isLoop = isReload() && !interacted;
      if (isComplete || isLoop || !navigator.onLine) showSentence();
      else if (target === location.href) location.reload();
      else location.assign(target);
    });
  }

  const fetchPage = () => fetch(location.href, { cache: "no-cache" }).catch(() => null);

  /** The reader has followed a link before the app has loaded. Firefox and Safari then stop loading it. */
  function isLeaving() {
    // If this script was loaded after the click, the link still has the focus.
    const link = (click?.target ?? document.activeElement)?.closest("a[href]");
    return link && !click?.defaultPrevented && link.href.split("#")[0] !== location.href.split("#")[0];
  }

  // A file of the app is missing. After a deploy the host has a page that names other files.
  async function onMissingFile() {
    if (failed) return;
    failed = true;
    if (isLeaving()) return;
    const response = await fetchPage();
    if (!response) return;
    const [newest] = (await response.text()).match(SCRIPT) ?? [];
    const [current] = document.head.innerHTML.match(SCRIPT) ?? [];
    if (newest && current && newest !== current && !isReload()) location.reload();
    else showSentence();
  }

  const isPanic = (error) => error?.name === "RuntimeError" || /wasm-function/.test(error?.stack);
  const fail = (error) => (isPanic(error) ? onPanic() : onMissingFile());
  // Other errors matter only while the shell waits for the app.
  const onError = (error) => (isPanic(error) || document.querySelector("#app .slow")) && fail(error);
  addEventListener("error", ({ target, error }) => (target instanceof Element ? SCRIPT.test(target.outerHTML) && onMissingFile() : onError(error)), true);
  addEventListener("unhandledrejection", ({ reason }) => onError(reason));

  // Safari restores a page that the reader left before the app had loaded, but does not load the app again.
  addEventListener("pageshow", async ({ persisted }) => {
    if (persisted && failed && (await fetchPage())) location.reload();
  });

  // The listeners of a failed app would go on to intercept clicks.
  for (const type of ["click", "popstate"]) {
    addEventListener(
      type,
      (event) => {
        if (!failed) {
          click = type === "click" ? event : undefined;
          interacted = true;
          return;
        }
        event.stopImmediatePropagation();
        if (type === "popstate") location.reload();
      },
      true,
    );
  }

  window.appFailure = { fail };
})();
