// How busy the machine is with other things: beside a compiler none of these numbers means anything.
import { readFileSync, readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
export const load = () => loadavg()[0];

/** Waits until most of the machine is idle, at most `seconds`. */
export async function quiet(seconds, idle = 0.8) {
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
export function snapshot() {
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

/** The share of the machine that other programs used between two snapshots. */
export function foreign(before, after) {
  if (!before || !after) return undefined;
  return Math.max(0, (after.busy - before.busy - (after.own - before.own)) / Math.max(1, after.all - before.all));
}
