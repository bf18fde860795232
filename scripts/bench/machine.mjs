// How busy the machine is with other things: beside a compiler none of these numbers means anything.
import { readFileSync, readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { median } from './table.mjs';

const QUIET_SECONDS = 30;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const load = () => loadavg()[0];

/** Waits until most of the machine is idle, at most `seconds`. */
export async function quiet(seconds = QUIET_SECONDS, idle = 0.8) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const [idleBefore, allBefore] = times();
    await sleep(300);
    const [idleAfter, allAfter] = times();
    if ((idleAfter - idleBefore) / Math.max(1, allAfter - allBefore) >= idle || Date.now() > end) return;
  }
}

function times() {
  return cpus().reduce(([idle, all], { times }) => [idle + times.idle, all + Object.values(times).reduce((a, b) => a + b, 0)], [0, 0]);
}

/** A snapshot for `foreign`; undefined where there is no /proc. */
function snapshot() {
  try {
    const [user, nice, system, idle, wait, irq, soft, steal] = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number);
    const processes = new Map();
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
        const [, parent, , , , , , , , , , ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        processes.set(Number(id), { parent: Number(parent), ticks: rest.slice(0, 4).reduce((sum, ticks) => sum + Number(ticks), 0) });
      } catch {
        // It has ended meanwhile.
      }
    }
    let own = 0;
    for (const [id, { ticks }] of processes) if (isOurs(id, processes)) own += ticks;
    const busy = user + nice + system + irq + soft + steal;
    return { busy, own, all: busy + idle + wait };
  } catch {
    return undefined;
  }
}

function isOurs(id, processes) {
  for (let steps = 0; id > 1 && steps < 40; steps += 1) {
    if (id === process.pid) return true;
    id = processes.get(id)?.parent ?? 0;
  }
  return false;
}

/** A measurement during which other programs used more of the machine than this is made again; the quietest one counts. */
const FOREIGN_AT_MOST = 0.15;
const ATTEMPTS_AT_MOST = 3;

/** The quietest of a few attempts, chosen by what else the machine did and never by the result. `shares` gets the share that was not ours. */
export async function undisturbed(measure, shares) {
  let best;
  for (let attempt = 1; attempt <= ATTEMPTS_AT_MOST; attempt += 1) {
    await quiet(QUIET_SECONDS);
    const before = snapshot();
    const result = await measure();
    const share = foreign(before, snapshot());
    if (!best || share < best.share) best = { result, share };
    if (!(best.share > FOREIGN_AT_MOST)) break;
  }
  shares.push(best.share);
  return best.result;
}

/** What other programs took, for the last line of a report. */
export function disturbance(shares) {
  const other = shares.filter(Number.isFinite);
  const percent = (share) => `${Math.round(share * 100)} %`;
  return `The machine meanwhile: load ${load().toFixed(1)}; other programs used ${percent(median(other))} of it (at most ${percent(Math.max(...other))}) during a visit.`;
}

/** The share of the machine that other programs used between two snapshots. */
function foreign(before, after) {
  if (!before || !after) return undefined;
  return Math.max(0, (after.busy - before.busy - (after.own - before.own)) / Math.max(1, after.all - before.all));
}
