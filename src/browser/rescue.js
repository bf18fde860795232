// When the program fails, the page works as plain HTML. This stands in the page itself: what it looks after may be missing.
// The words are here and not in the locale, because the program that knows the locale has failed.
(() => {
  const KEY = "bantin:failed";
  const WORDS = {
    vi: ["Trang này vừa gặp trục trặc. Mời bạn ", "tải lại trang", "."],
    en: ["Something went wrong on this page. Please ", "reload it", "."],
  };
  // How a page names the program: the publisher's and Trunk's.
  const FILE = /(boot|reader)-[0-9a-f]+\.js/;
  const fileIn = (html) => html.match(FILE)?.[0];
  const page = () => location.pathname + location.search;

  // Where the page stands when the program fails.
  let failed;
  let said;
  // What was loaded: the page's address and the first thing in it.
  const loaded = page();
  let first;
  // True once another page has been shown.
  let moved;
  // The last click, until something changes.
  let click;
  const changes = new MutationObserver(() => {
    click = undefined;
    if (page() !== loaded) moved = true;
  });
  const firstNow = () => document.getElementById("app")?.firstElementChild;
  const look = () => {
    first = firstNow();
    changes.observe(document, { childList: true, characterData: true, subtree: true });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", look);
  else look();

  // What this load rescues: null for nothing, "" for a page from before a deploy, else the address that the program failed at.
  // None leads to an earlier one, so there is no loop.
  let stored = take();
  // A page as it was published stays without the program; a shell is empty without it.
  const plain = stored === page() && !!document.getElementById("page-data");
  if (plain) say();

  function take() {
    try {
      const value = sessionStorage.getItem(KEY);
      sessionStorage.removeItem(KEY);
      return value;
    } catch {
      return null;
    }
  }

  // False where nothing can be stored: it might be a loop.
  function store(reason) {
    try {
      sessionStorage.setItem(KEY, reason);
      return true;
    } catch {
      return false;
    }
  }

  function say() {
    if (said) return;
    said = true;
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
      const whole = !half && !moved && wanted === loaded && first === firstNow();
      if (whole || !navigator.onLine || stored || !store(wanted)) say();
      else if (wanted === failed) location.reload();
      else location.assign(link.href);
    });
  }

  // A file of the program is not there. If the site's newest page names another one, this page is from before a deploy.
  async function missing() {
    if (failed) return;
    failed = page();
    const old = fileIn(document.head.innerHTML);
    try {
      // Whatever its status, as a shell may come with 404. A host in trouble names no file.
      const newest = fileIn(await (await fetch(location.href, { cache: "no-cache" })).text());
      if (!old || !newest || newest === old || stored !== null || !store("")) say();
      else location.reload();
    } catch {
      // Without a line nothing is known, and the page can be read.
    }
  }

  const isOfProgram = (error) => error?.name === "RuntimeError" || /wasm-function/.test(error?.stack);
  const stop = (error) => (isOfProgram(error) ? broken() : missing());
  // As long as the shell's own words stand, the program is not there.
  const heard = (error) => (isOfProgram(error) || document.querySelector("#app .slow")) && stop(error);

  addEventListener("error", ({ target, error }) => (target instanceof Element ? FILE.test(target.outerHTML) && missing() : heard(error)), true);
  addEventListener("unhandledrejection", ({ reason }) => heard(reason));
  // A dead router would go on swallowing clicks.
  for (const type of ["click", "popstate", "online"]) {
    addEventListener(
      type,
      (event) => {
        if (type === "click") {
          click = event;
          // Nor is it a loop when the reader goes on.
          stored = null;
        }
        if (!failed) return;
        event.stopImmediatePropagation();
        if (type === "popstate" && page() !== failed) location.reload();
      },
      true,
    );
  }

  window.rescue = { plain, stop };
})();
