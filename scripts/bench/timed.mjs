// Runs a program and measures its time and memory.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { quiet, sleep } from './machine.mjs';

const SAMPLE_MS = 20;
/** Clock ticks, the unit of times in /proc. */
const TICKS_PER_SECOND = 100;

/**
 * Runs `program` and returns wall time, user and system time in seconds, and peak memory in megabytes. Rejects if the program fails.
 * With `alone`, it first flushes pending writes and waits for an idle machine.
 */
export async function timed(program, args, { alone = true } = {}) {
  if (alone) {
    spawnSync('sync');
    await quiet();
  }
  const start = process.hrtime.bigint();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const stderr = [];
  child.stderr.on('data', (data) => stderr.push(data));
  let seconds;
  const closed = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (status === 0) resolve();
      else reject(new Error(`${program} failed: ${Buffer.concat(stderr)}`));
    });
  });
  let usage = { megabytes: NaN, user: NaN, system: NaN };
  const sample = async () => {
    while (seconds === undefined && child.pid) {
      usage = usageOf(child.pid) ?? usage;
      await sleep(SAMPLE_MS);
    }
  };
  await Promise.all([closed, sample()]);
  return { seconds, ...usage };
}

/** Peak memory and processor time of a process. Undefined after its end, and on systems without /proc. */
function usageOf(pid) {
  try {
    const peak = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map((ticks) => ticks / TICKS_PER_SECOND);
    return peak && { megabytes: Number(peak[1]) / 1000, user, system };
  } catch {
    return undefined;
  }
}
