// `_headers` as Netlify and Cloudflare Pages read it: every rule that matches a path adds its headers; the same name twice is joined by a comma.

/** A function from a path to the headers that the rules give it. */
export function headerRules(text) {
  const rules = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ matches: pattern(line.trim()), headers: [] });
    } else {
      const [, name, value] = line.match(/^\s+([^:]+):\s*(.*)$/) ?? [];
      if (!name) throw new Error(`_headers: this is no header: ${line}`);
      rules.at(-1).headers.push([name, value]);
    }
  }
  return (path) => {
    const joined = new Map();
    for (const { matches, headers } of rules) {
      if (!matches.test(path)) continue;
      for (const [name, value] of headers) joined.set(name, joined.has(name) ? `${joined.get(name)}, ${value}` : value);
    }
    return [...joined];
  };
}

/** `*` is anything, `:name` one part of the path. */
function pattern(path) {
  const source = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replace(/:[a-z_]+/gi, '[^/]+');
  return new RegExp(`^${source}$`);
}
