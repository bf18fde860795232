// Reads the test cases for article content.
import { readFileSync } from 'node:fs';

/** Names and markup of the cases in a file of tests/fixtures/content: `=== name`, markup, `---`, expected blocks. */
export function cases(file) {
  const texts = readFileSync(file, 'utf8').split(/^=== /m).slice(1);
  return texts.map((text) => {
    const [, name, markup] = text.match(/^(.*)\n([^]*?)\n---\n/);
    return { name, markup };
  });
}
