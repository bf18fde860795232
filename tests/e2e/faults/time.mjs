// Long waits, ended by the test. Playwright's own clock numbers its timers beyond 32 bits, where the program could not stop them.

/** From now on a wait of a second or more ends only by [pass]. */
export const holdTime = (page) =>
  page.addInitScript(() => {
    const { setTimeout, clearTimeout } = window;
    const waiting = new Map();
    const never = 2 ** 31 - 1;
    let now = 0;
    window.setTimeout = (action, delay = 0, ...rest) => {
      if (delay < 1000) return setTimeout(action, delay, ...rest);
      const id = setTimeout(() => {}, never);
      waiting.set(id, { action, due: now + delay });
      return id;
    };
    window.clearTimeout = (id) => {
      waiting.delete(id);
      clearTimeout(id);
    };
    window.pass = (seconds) => {
      now += seconds * 1000;
      for (const [id, { action, due }] of waiting) {
        if (due > now) continue;
        waiting.delete(id);
        action();
      }
    };
  });

export const pass = (page, seconds) => page.evaluate((seconds) => window.pass(seconds), seconds);
