// When the program fails, the page works as plain HTML. This stands in the page itself: what it looks after may be missing.
// The words are here and not in the locale, because the program that knows the locale has failed.
(() => {
  const KEY = "bantin:failed";
  const WORDS = {
    vi: ["Trang này vừa gặp trục trặc. Mời bạn ", "tải lại trang", "."],
    en: ["Something went wrong on this page. Please ", "reload it", "."],
  };
  const PROGRAM = "script[type=module][src], link[rel=modulepreload]";
  const page = () => location.pathname + location.search;

  // Where the page stands when the program fails.
  let failed;
  // What was loaded: the page's address and the first thing in it.
  const loaded = page();
  let first;
  // The last click, until something changes.
  let click;
  const changes = new MutationObserver(() => (click = undefined));
  const whenRead = (then) => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", then) : then());
  const firstNow = () => document.getElementById("app")?.firstElementChild;
  whenRead(() => {
    first = firstNow();
    changes.observe(document, { childList: true, characterData: true, subtree: true });
  });

  const stored = take();
  // This very page has been loaded anew because the program failed on it: it stays without the program.
  const plain = stored === page();
  if (plain) whenRead(say);

  function take() {
    try {
      const value = sessionStorage.getItem(KEY);
      sessionStorage.removeItem(KEY);
      return value;
    } catch {
      return null;
    }
  }

  // Once for each `reason`; where nothing can be stored never, else it might be a loop.
  function once(reason, load) {
    if (stored === reason) return false;
    try {
      sessionStorage.setItem(KEY, reason);
    } catch {
      return false;
    }
    load();
    return true;
  }

  function say() {
    const [before, link, after] = WORDS[/^en/.test(document.documentElement.lang) ? "en" : "vi"];
    const sentence = document.createElement("p");
    sentence.className = "failed";
    sentence.setAttribute("role", "status");
    document.body.append(sentence);
    const again = document.createElement("a");
    again.href = page();
    again.textContent = link;
    // A status is read out when it changes, not when it comes.
    setTimeout(() => sentence.append(before, again, after));
  }

  // The program has stopped in the middle of something. Unless the page is the one that was loaded, it may be half a page.
  function broken() {
    if (failed) return;
    failed = page();
    history.scrollRestoration = "auto";
    const half = changes.takeRecords().length > 0;
    const link = click?.defaultPrevented && click.target.closest("a[href]");
    // What else had begun may end first, such as a change of the address.
    setTimeout(() => {
      failed = page();
      const wanted = link ? link.pathname + link.search : failed;
      const whole = !half && wanted === loaded && first === firstNow();
      const load = () => (wanted === failed ? location.reload() : location.assign(link.href));
      if (whole || !navigator.onLine || !once(wanted, load)) say();
    });
  }

  // A file of the program is not there. If the site's newest page asks for another one, this page is from before a deploy.
  async function missing() {
    if (failed) return;
    failed = page();
    const program = document.querySelector(PROGRAM);
    const name = program?.getAttribute("src") ?? program?.getAttribute("href");
    try {
      const newest = await (await fetch(location.href, { cache: "no-cache" })).text();
      if (newest.includes(name) || !once(name, () => location.reload())) say();
    } catch {
      // Without a line nothing is known, and the page can be read.
    }
  }

  const isOfProgram = (error) => error instanceof WebAssembly.RuntimeError || /wasm-function/.test(error?.stack);
  const stop = (error) => (isOfProgram(error) ? broken() : missing());
  // As long as the shell's own words stand, the program is not there.
  const heard = (error) => (isOfProgram(error) || document.querySelector("#app .slow")) && stop(error);

  addEventListener("error", ({ target, error }) => (target instanceof Element ? target.matches(PROGRAM) && missing() : heard(error)), true);
  addEventListener("unhandledrejection", ({ reason }) => heard(reason));
  // A dead router would go on swallowing clicks.
  for (const type of ["click", "popstate", "online"]) {
    addEventListener(
      type,
      (event) => {
        if (type === "click") click = event;
        if (!failed) return;
        event.stopImmediatePropagation();
        if (type === "popstate" && page() !== failed) location.reload();
      },
      true,
    );
  }

  window.rescue = { plain, stop };
})();
