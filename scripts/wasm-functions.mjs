// What a WebAssembly module with a name section consists of: https://webassembly.github.io/spec/core/binary/modules.html

const CUSTOM = 0;
const IMPORT = 2;
const CODE = 10;
const DATA = 11;

/** The sections' places, `[start, end]` each: `code` and `data` whole, `names` what is not sent; and the functions with name and place. */
export function parts(bytes) {
  let at = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const limits = () => {
    const flags = number();
    number();
    if (flags & 1) number();
  };
  /** How each kind of import is described: function, table, memory, global, tag. */
  const described = [() => number(), () => (at++, limits()), limits, () => (at += 2), () => (at++, number())];

  const found = { data: [8, 8], names: [], functions: [] };
  const names = new Map();
  let imported = 0;
  while (at < bytes.length) {
    const start = at;
    const kind = number();
    const end = number() + at;
    if (kind === IMPORT) {
      for (let left = number(); left > 0; left--) {
        text();
        text();
        const what = number();
        if (what === 0) imported++;
        described[what]();
      }
    } else if (kind === CODE) {
      for (let left = number(); left > 0; left--) {
        const place = at;
        const length = number();
        at += length;
        found.functions.push({ index: imported + found.functions.length, place: [place, at] });
      }
    } else if (kind === DATA) {
      found.data = [start, end];
    } else if (kind === CUSTOM && text() === 'name') {
      found.names.push([start, end]);
      while (at < end) {
        const OF_FUNCTIONS = 1;
        const what = number();
        const next = number() + at;
        for (let left = what === OF_FUNCTIONS ? number() : 0; left > 0; left--) names.set(number(), text());
        at = next;
      }
    }
    at = end;
  }
  const functions = found.functions.map(({ index, place }) => ({ name: names.get(index) ?? '', place }));
  return { ...found, functions };
}

/** The crate in whose source a function stands, by its mangled name; `''` where the name says nothing of it. */
export function crateOf(name) {
  // v0: the first crate that is named: `C`, a disambiguator, length, an underscore before some letters, letters.
  if (name.startsWith('_R')) {
    const [, length, rest] = name.match(/Cs[0-9A-Za-z]*_(\d+)(?:_(?=[_0-9]))?(.*)/) ?? [];
    return rest?.slice(0, Number(length)) ?? '';
  }
  // Legacy: the first part of the path; of an implementation, the first crate in it. What drops a value belongs to the value.
  const path = name.match(/^_ZN(.*)/)?.[1];
  if (!path) return name.match(/^intounderlying/) ? 'wasm_streams' : name.match(/^__(wbindgen|externref|wbg)/) ? 'wasm_bindgen' : '';
  const [, length, rest] = path.match(/^(\d+)(.*)/);
  const first = rest.slice(0, Number(length));
  const named = (text) => text.match(/(?<![a-z0-9_])([a-z][a-z0-9_]*)\.\./)?.[1];
  if (path.includes('drop_in_place$LT$')) return named(path) ?? first;
  return /^[a-z]/.test(first) ? first : (named(first) ?? 'core');
}
