// Asks for known weaknesses: of the crates in Cargo.lock and fuzz/Cargo.lock (RustSec, by cargo deny), of the tools in package-lock.json (npm).
// Fails when there is one. Where nobody answers there is nothing known, and it says so: that alone is no failure.
// Usage: node scripts/audit.mjs
import { spawnSync } from 'node:child_process';

const LOCKED = ['Cargo.toml', 'fuzz/Cargo.toml'];

const run = (program, args, stdio = 'pipe') => spawnSync(program, args, { encoding: 'utf8', stdio });
const lastLine = (text) => text.trim().split('\n').at(-1);

/** Each asks, prints what it finds, and returns `none`, `some`, or why it could not ask. */
const questions = {
  'crates (RustSec)': () => {
    const deny = (manifest, args, stdio) => run('cargo', ['deny', '--locked', '--config', 'deny.toml', '--manifest-path', manifest, ...args], stdio);
    const fetched = deny(LOCKED[0], ['fetch', 'db']);
    if (fetched.status !== 0) return lastLine(fetched.stderr || String(fetched.error));
    const clean = LOCKED.map((manifest) => deny(manifest, ['check', 'advisories'], 'inherit').status === 0);
    return clean.every(Boolean) ? 'none' : 'some';
  },
  'tools from npm': () => {
    const asked = run('npm', ['audit', '--package-lock-only', '--json']);
    const answer = parsed(asked.stdout);
    const found = answer?.metadata?.vulnerabilities?.total;
    if (found === undefined) return answer?.message ?? lastLine(asked.stderr || String(asked.error));
    if (found > 0) run('npm', ['audit', '--package-lock-only'], 'inherit');
    return found > 0 ? 'some' : 'none';
  },
};

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const answers = Object.entries(questions).map(([name, ask]) => [name, ask()]);
for (const [name, answer] of answers) {
  const said = { none: 'no known weakness', some: 'KNOWN WEAKNESSES, see above' }[answer];
  console.log(`${name}: ${said ?? `NOT ASKED, nothing is known (${answer})`}`);
}
if (answers.some(([, answer]) => answer === 'some')) process.exitCode = 1;
