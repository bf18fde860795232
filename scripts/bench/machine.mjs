// Waits until the machine is idle. Measurements on a busy machine are not reliable.
import { cpus } from 'node:os';

const MAX_WAIT_MS = 30_000;
const IDLE_SHARE = 0.8;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Returns when the processors are mostly idle, or after 30 seconds. */
export async function quiet() {
  const end = Date.now() + MAX_WAIT_MS;
  while (Date.now() < end) {
    const [idleBefore, allBefore] = times();
    await sleep(300);
    const [idleAfter, allAfter] = times();
    if ((idleAfter - idleBefore) / Math.max(1, allAfter - allBefore) >= IDLE_SHARE) return;
  }
  console.error('The machine is busy: this measurement is not reliable.');
}

/** Idle and total processor time. */
function times() {
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  return [sum(cpus().map(({ times }) => times.idle)), sum(cpus().flatMap(({ times }) => Object.values(times)))];
}
