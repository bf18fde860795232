// The cases of the native tests, for those who want their markup alone.
import { readFileSync } from 'node:fs';

/** Names and markup of the cases in a file of tests/fixtures/content: `=== name`, markup, `---`, and the blocks that it must give. */
export function cases(file) {
  const written = readFileSync(file, 'utf8').split(/^=== /m).slice(1);
  return written.map((one) => {
    const [, name, markup] = one.match(/^(.*)\n([^]*?)\n---\n/);
    return { name, markup };
  });
}
