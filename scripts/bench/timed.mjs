// What a program takes.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { quiet, sleep } from './machine.mjs';

const SAMPLE_MS = 20;
/** Of /proc. */
const TICKS_PER_SECOND = 100;

/**
 * Seconds on the clock, of processors for itself and for the system's calls, and megabytes, of a program; an error when it fails. With
 * `alone` it waits until the machine is quiet: otherwise the seconds mean nothing.
 */
export async function timed(program, args, { alone = true } = {}) {
  if (alone) {
    // What others have written goes to the disk now, not at this one's cost.
    spawnSync('sync');
    await quiet();
  }
  const began = process.hrtime.bigint();
  const running = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  running.stderr.on('data', (data) => said.push(data));
  let ended = false;
  const end = new Promise((done, fail) => {
    running.on('error', fail);
    running.on('close', (status) => {
      ended = true;
      if (status === 0) done(Number(process.hrtime.bigint() - began) / 1e9);
      else fail(new Error(`${program} failed: ${Buffer.concat(said)}`));
    });
  });
  let spent = { megabytes: NaN, user: NaN, system: NaN };
  const watch = async () => {
    while (!ended) {
      spent = usage(running.pid) ?? spent;
      await sleep(SAMPLE_MS);
    }
  };
  const [seconds] = await Promise.all([end, watch()]);
  return { seconds, ...spent };
}

/** The most memory so far, and the seconds of processor time; undefined once the program has ended, or where there is no /proc. */
function usage(pid) {
  try {
    const peak = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map((ticks) => ticks / TICKS_PER_SECOND);
    return peak && { megabytes: Number(peak[1]) / 1000, user, system };
  } catch {
    return undefined;
  }
}
