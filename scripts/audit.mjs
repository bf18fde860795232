// Checks the crates (RustSec, with cargo-deny) and the npm tools (npm audit) for known vulnerabilities. Fails on a finding. An unreachable
// database is only reported.
// Usage: node scripts/audit.mjs
import { spawnSync } from 'node:child_process';

const MANIFESTS = ['Cargo.toml', 'fuzz/Cargo.toml'];

const run = (program, args, stdio = 'pipe') => spawnSync(program, args, { encoding: 'utf8', stdio });
const lastLine = (text) => text.trim().split('\n').at(-1);

/** Each check prints its findings. It returns whether there are any, or a message if the database can't be reached. */
const checks = {
  'crates (RustSec)': () => {
    const deny = (manifest, args, stdio) => run('cargo', ['deny', '--locked', '--workspace', '--config', 'deny.toml', '--manifest-path', manifest, ...args], stdio);
    const fetched = deny(MANIFESTS[0], ['fetch', 'db']);
    if (fetched.status !== 0) return lastLine(fetched.stderr || String(fetched.error));
    return MANIFESTS.filter((manifest) => deny(manifest, ['check', 'advisories'], 'inherit').status !== 0).length > 0;
  },
  'npm tools': () => {
    const audit = run('npm', ['audit', '--package-lock-only', '--json']);
    const report = parse(audit.stdout);
    const total = report?.metadata?.vulnerabilities?.total;
    if (total === undefined) return report?.message ?? lastLine(audit.stderr || String(audit.error));
    if (total > 0) run('npm', ['audit', '--package-lock-only'], 'inherit');
    return total > 0;
  },
};

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

for (const [name, check] of Object.entries(checks)) {
  const result = check();
  if (result === true) process.exitCode = 1;
  const messages = { true: 'VULNERABILITIES FOUND, see above', false: 'no known vulnerabilities' };
  console.log(`${name}: ${messages[result] ?? `NOT CHECKED (${result})`}`);
}
