// `_headers` as Netlify and Cloudflare Pages read it: all rules that match a path apply, and repeated headers are joined with a comma.

/** A function that returns the headers of a path as pairs of name and value. */
export function headerRules(text) {
  const rules = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: toRegExp(line.trim()), headers: [] });
    } else {
      const [, name, value] = line.match(/^\s+([^:]+):\s*(.*)$/) ?? [];
      if (!name) throw new Error(`_headers: not a header: ${line}`);
      rules.at(-1).headers.push([name, value]);
    }
  }
  return (path) => {
    const headers = new Map();
    for (const rule of rules.filter(({ pattern }) => pattern.test(path))) {
      for (const [name, value] of rule.headers) headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
    }
    return [...headers];
  };
}

/** `*` matches anything, `:name` one path segment. */
function toRegExp(path) {
  const source = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replace(/:[a-z_]+/gi, '[^/]+');
  return new RegExp(`^${source}$`);
}
