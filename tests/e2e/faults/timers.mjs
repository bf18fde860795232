// Mocked timers for long timeouts. Playwright's own clock uses timer ids beyond 32 bits, which the app cannot clear.

/** Timers of a second or more fire only in [advanceTimers]. */
export const mockTimers = (page) =>
  page.addInitScript(() => {
    const { setTimeout, clearTimeout } = window;
    const pending = new Map();
    const MAX_DELAY = 2 ** 31 - 1;
    let now = 0;
    window.setTimeout = (callback, delay = 0, ...rest) => {
      if (delay < 1000) return setTimeout(callback, delay, ...rest);
      const id = setTimeout(() => {}, MAX_DELAY);
      pending.set(id, { callback, due: now + delay });
      return id;
    };
    window.clearTimeout = (id) => {
      pending.delete(id);
      clearTimeout(id);
    };
    window.advanceTimers = (seconds) => {
      now += seconds * 1000;
      for (const [id, { callback, due }] of pending) {
        if (due > now) continue;
        pending.delete(id);
        callback();
      }
    };
  });

export const advanceTimers = (page, seconds) => page.evaluate((seconds) => window.advanceTimers(seconds), seconds);
