// Runs the Nu HTML checker.
import { spawnSync } from 'node:child_process';

const NU = 'node_modules/vnu-jar/build/dist/vnu.jar';

/** The checker does not support container queries, which all browsers have had since 2023. */
const UNSUPPORTED_CSS = [/^CSS: Unrecognized at-rule “@container”/, /^CSS: “container-(type|name)”: Property “container-(type|name)” doesn't exist/];

/** The errors in HTML files and in folders of them, as `url: message extract`. */
export function nuErrors(...paths) {
  const { stderr, error } = spawnSync('java', ['-jar', NU, '--format', 'json', '--skip-non-html', ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  return JSON.parse(stderr)
    .messages.filter(({ type }) => type !== 'info')
    .filter(({ message }) => !UNSUPPORTED_CSS.some((pattern) => pattern.test(message)))
    .map(({ url, message, extract }) => `${url}: ${message} ${extract ?? ''}`);
}
