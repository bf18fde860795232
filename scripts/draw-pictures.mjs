// Draws the pictures of the sample edition: SVG scenes, made by seeded code, photographed with Chromium.
//
//   node scripts/draw-pictures.mjs              all pictures into public/images
//   node scripts/draw-pictures.mjs cau-moi …    only those named
//
// CHROMIUM names another browser, PICTURES another output folder. The same script and browser give the same pictures.
import { createRequire } from 'node:module';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// ---------------------------------------------------------------- palette

const INK = '#1c1a28', LACQUER = '#a3181d', RED = '#cf2a22', GOLD = '#f3b63c', STRAW = '#ffdc86', CREAM = '#fcefd4';
const TEAL = '#1f6a70', DEEP = '#123f49', MIST = '#cfe0d6', LEAF = '#5f9140', FOREST = '#23553b', LIME = '#b4bf4e';

// ---------------------------------------------------------------- numbers

const f = (v) => String(Math.round(v * 10) / 10);
const clamp = (v, a = 0, b = 1) => Math.min(b, Math.max(a, v));
const lerp = (a, b, t) => a + (b - a) * t;
const hash = (text) => [...text].reduce((h, c) => Math.imul(h ^ c.codePointAt(0), 16777619) >>> 0, 2166136261);
function mulberry(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const lattice = (i, seed) => mulberry(Math.imul(i, 374761393) ^ Math.imul(seed + 1, 668265263))();
function noise(x, seed = 0) {
  const i = Math.floor(x), t = x - i, u = t * t * (3 - 2 * t);
  return lerp(lattice(i, seed), lattice(i + 1, seed), u) * 2 - 1;
}
function fbm(x, seed = 0, octaves = 4) {
  let v = 0, a = 0.55;
  for (let o = 0; o < octaves; o++, x *= 2.07, a *= 0.5) v += a * noise(x, seed + o * 17);
  return v;
}
function mix(a, b, t) {
  const n = (c) => [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16));
  const [p, q] = [n(a), n(b)];
  return '#' + p.map((v, i) => Math.round(lerp(v, q[i], clamp(t))).toString(16).padStart(2, '0')).join('');
}
const dark = (c, t = 0.3) => mix(c, INK, t);
const light = (c, t = 0.3) => mix(c, CREAM, t);

// ---------------------------------------------------------------- a scene

class Scene {
  constructor(name, w, h) {
    Object.assign(this, { name, w, h, defs: [], out: [], k: 0, blurs: new Map(), rnd: mulberry(hash(name)) });
  }
  r(a, b) { return lerp(a, b, this.rnd()); }
  pick(list) { return list[Math.floor(this.rnd() * list.length)]; }
  id() { return 'd' + this.k++; }
  add(...parts) { this.out.push(...parts); return this; }
  def(markup) { const id = this.id(); this.defs.push(markup.replace(/^<(\w+)/, `<$1 id="${id}"`)); return id; }
  stops(list) { return list.map(([o, c, a = 1]) => `<stop offset="${o}" stop-color="${c}" stop-opacity="${a}"/>`).join(''); }
  lin(list, [x1, y1, x2, y2] = [0, 0, 0, 1], user = false) {
    return `url(#${this.def(`<linearGradient x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${user ? ' gradientUnits="userSpaceOnUse"' : ''}>${this.stops(list)}</linearGradient>`)})`;
  }
  rad(list, cx = 0.5, cy = 0.5, r = 0.5, user = false) {
    return `url(#${this.def(`<radialGradient cx="${cx}" cy="${cy}" r="${r}"${user ? ' gradientUnits="userSpaceOnUse"' : ''}>${this.stops(list)}</radialGradient>`)})`;
  }
  blur(sd) {
    if (!this.blurs.has(sd)) this.blurs.set(sd, this.def(`<filter x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${sd}"/></filter>`));
    return `filter="url(#${this.blurs.get(sd)})"`;
  }
  clip(d) { return `clip-path="url(#${this.def(`<clipPath><path d="${d}"/></clipPath>`)})"`; }
  rect(x, y, w, h, fill, more = '') { return this.add(`<rect x="${f(x)}" y="${f(y)}" width="${f(w)}" height="${f(h)}" fill="${fill}" ${more}/>`); }
  path(d, fill, more = '') { return this.add(`<path d="${d}" fill="${fill}" ${more}/>`); }
  line(d, stroke, width, more = '') { return this.add(`<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${f(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`); }
  oval(x, y, rx, ry, fill, more = '') { return this.add(`<ellipse cx="${f(x)}" cy="${f(y)}" rx="${f(rx)}" ry="${f(ry)}" fill="${fill}" ${more}/>`); }
  poly(points, fill, more = '') { return this.path('M' + points.map(([x, y]) => `${f(x)},${f(y)}`).join('L') + 'Z', fill, more); }
  group(attributes, draw) { this.add(`<g ${attributes}>`); draw(); return this.add('</g>'); }
  svg() {
    const { w, h } = this;
    // Grain of paper and a little darkness at the edges, over everything.
    const cloudy = (frequency, octaves, seed) => this.def(`<filter x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="${seed}"/><feColorMatrix type="saturate" values="0"/><feComponentTransfer><feFuncA type="linear" slope="0" intercept="1"/></feComponentTransfer></filter>`);
    const grain = cloudy('0.62', 2, 7), wash = cloudy('0.006 0.011', 3, hash(this.name) % 90);
    const edge = this.rad([[0.55, INK, 0], [1, INK, 0.3]], 0.5, 0.48, 0.78);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="100%" height="100%" preserveAspectRatio="none"><defs>${this.defs.join('')}</defs>
<g style="filter:saturate(1.14) contrast(1.05)">${this.out.join('\n')}</g>
<rect width="${w}" height="${h}" filter="url(#${wash})" style="mix-blend-mode:soft-light" opacity=".3"/>
<rect width="${w}" height="${h}" fill="${edge}"/>
<rect width="${w}" height="${h}" filter="url(#${grain})" style="mix-blend-mode:soft-light" opacity=".2"/></svg>`;
  }
}

// ---------------------------------------------------------------- sky and land

function sky(s, list, h = s.h) { s.rect(0, 0, s.w, h, s.lin(list.map(([o, c]) => [f(o * 820) / 1000, c]))); }
function glow(s, x, y, r, color, a = 0.8) {
  s.add(`<circle cx="${x}" cy="${y}" r="${r}" fill="${s.rad([[0, color, a], [0.35, color, a * 0.45], [1, color, 0]])}" style="mix-blend-mode:screen"/>`);
}
function sun(s, x, y, r, color = '#fff3cf', halo = '#ffd27a') {
  glow(s, x, y, r * 9, halo, 0.75); glow(s, x, y, r * 3.2, color, 0.7);
  s.add(`<circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/>`);
}
function clouds(s, y, count, color, a = 0.5, spread = 60) {
  s.group(s.blur(7), () => {
    for (let i = 0; i < count; i++) {
      const x = s.r(-80, s.w + 80), w = s.r(120, 330), cy = y + s.r(-spread, spread);
      for (let j = 0; j < 4; j++) s.oval(x + s.r(-w / 2, w / 2), cy + s.r(-8, 8), w * s.r(0.25, 0.55), s.r(4, 13), color, `opacity="${f(a * s.r(0.5, 1) * 10) / 10}"`);
    }
  });
}
function mist(s, y, h, color = CREAM, a = 0.6) {
  s.rect(0, y - h / 2, s.w, h, s.lin([[0, color, 0], [0.5, color, a], [1, color, 0]]));
  s.group(s.blur(14), () => {
    for (let i = 0; i < 7; i++) s.oval(s.r(0, s.w), y + s.r(-h, h) * 0.22, s.r(90, 240), s.r(0.08, 0.2) * h, color, `opacity="${f(a * 0.5)}"`);
  });
}
function birds(s, x, y, count, size = 9, color = INK) {
  for (let i = 0; i < count; i++) {
    const a = x + s.r(-70, 70), b = y + s.r(-28, 28), k = size * s.r(0.6, 1.1);
    s.line(`M${f(a - k)},${f(b - k * 0.35)}Q${f(a - k * 0.4)},${f(b - k * 0.5)} ${f(a)},${f(b)}Q${f(a + k * 0.4)},${f(b - k * 0.5)} ${f(a + k)},${f(b - k * 0.3)}`, color, 1.6, 'opacity=".6"');
  }
}
const ridgeLine = (s, y, amp, scale, seed, step = 8) => {
  const points = [];
  for (let x = -10; x <= s.w + 10; x += step) points.push([x, y + fbm(x / scale, seed) * amp]);
  return points;
};
function ridge(s, y, amp, scale, top, bottom, seed, depth = 230) {
  const points = ridgeLine(s, y, amp, scale, seed);
  s.poly([...points, [s.w + 10, y + depth + amp], [-10, y + depth + amp]], s.lin([[0, top], [1, bottom]]));
}
// One limestone tower, lit from one side, its foot in the mist.
function tower(s, x, base, w, h, tone, haze, side = 1) {
  const seed = Math.floor(s.r(1, 9999)), points = [], lean = s.r(-0.12, 0.12), flat = s.r(2.3, 4);
  for (let i = 0; i <= 46; i++) {
    const t = (i / 46) * 2 - 1;
    const p = Math.pow(1 - Math.pow(Math.abs(t), flat), 0.62);
    points.push([x + t * w / 2 + lean * p * w * 0.6 + fbm(i / 3, seed) * w * 0.018, base - h * p * (1 + fbm(i / 8, seed + 5) * 0.13) + fbm(i / 1.8, seed + 3) * h * 0.014]);
  }
  const d = 'M' + points.map(([a, b]) => `${f(a)},${f(b)}`).join('L') + 'Z';
  s.path(d, tone);
  s.group(s.clip(d), () => {
    s.rect(x - w, base - h * 1.3, w * 2, h * 1.4, s.lin(side > 0 ? [[0.2, dark(tone, 0.4), 0.55], [0.55, tone, 0], [0.85, light(tone, 0.75), 0.55]] : [[0.15, light(tone, 0.75), 0.55], [0.45, tone, 0], [0.8, dark(tone, 0.4), 0.55]], [0.15, 0, 0.85, 0.1]));
    for (let i = 0; i < 26; i++) {
      const a = x + s.r(-0.46, 0.46) * w, b = base - s.r(0.12, 1.02) * h, l = s.r(0.05, 0.22) * h;
      s.line(`M${f(a)},${f(b)}q${f(s.r(-5, 5))},${f(l / 2)} ${f(s.r(-7, 7))},${f(l)}`, i % 3 ? dark(tone, 0.35) : light(tone, 0.5), s.r(1, 0.022 * w + 1.5), 'opacity=".22"');
    }
    for (let i = 0; i < 34; i++) s.oval(x + s.r(-0.5, 0.5) * w, base - s.r(0, 1.02) * h, s.r(0.02, 0.06) * w, s.r(0.008, 0.024) * h, mix(dark(tone, 0.25), FOREST, 0.5), 'opacity=".26"');
    s.rect(x - w, base - h * 0.62, w * 2, h * 0.64, s.lin([[0, haze, 0], [1, haze, 0.94]]));
  });
}
function karst(s, base, list, tone, haze, side) { for (const [x, w, h] of list) tower(s, x, base, w, h, tone, haze, side); }
function water(s, y, h, list, shimmer = CREAM, count = 60, cx = s.w / 2, spread = s.w / 2) {
  s.rect(0, y, s.w, h, s.lin(list));
  ripples(s, y, h, shimmer, count, cx, spread);
}
function ripples(s, y, h, color, count, cx, spread, a = 0.5) {
  for (let i = 0; i < count; i++) {
    const t = Math.pow(s.rnd(), 1.4), yy = y + 3 + t * (h - 5), x = cx + (s.rnd() + s.rnd() - 1) * spread * (0.5 + t), w = s.r(12, 70) * (0.35 + t);
    s.line(`M${f(x - w)},${f(yy)}q${f(w)},${f(-1 - t * 2)} ${f(w * 2)},0`, color, 0.8 + t * 2.2, `opacity="${f(a * s.r(0.3, 1) * 10) / 10}"`);
  }
}
// A slope cut into steps: contour lines run from the skyline to a lower line.
function slope(s, top, bottom, count, paint, power = 1.35, wobble = 10, seed = 1) {
  const xs = []; for (let x = -20; x <= s.w + 20; x += 10) xs.push(x);
  const curve = (i) => {
    const u = Math.pow(i / count, power);
    return xs.map((x) => [x, lerp(top(x), bottom(x), u) + fbm(x / 150 + i * 0.21, seed) * wobble * Math.sin(Math.PI * Math.min(1, i / count + 0.08))]);
  };
  for (let i = 0; i < count; i++) paint(curve(i), curve(i + 1), i / count, i);
}
const dOf = (points) => 'M' + points.map(([x, y]) => `${f(x)},${f(y)}`).join('L');

// ---------------------------------------------------------------- plants

function tree(s, x, y, h, { tones = [FOREST, LEAF, LIME], trunk = '#4a3328', side = 1, wide = 1, flowers = null, shadow = true } = {}) {
  if (shadow) s.oval(x - side * h * 0.16, y, h * 0.36 * wide, h * 0.045, INK, `opacity=".3" ${s.blur(4)}`);
  const tw = h * 0.045;
  s.path(`M${f(x - tw)},${f(y + 2)}Q${f(x - tw * 0.5)},${f(y - h * 0.22)} ${f(x - tw * 0.7)},${f(y - h * 0.48)}L${f(x + tw * 0.7)},${f(y - h * 0.48)}Q${f(x + tw * 0.4)},${f(y - h * 0.2)} ${f(x + tw * 1.2)},${f(y + 2)}Z`, s.lin(side > 0 ? [[0, dark(trunk, 0.5)], [1, light(trunk, 0.2)]] : [[0, light(trunk, 0.2)], [1, dark(trunk, 0.5)]], [0, 0, 1, 0]));
  for (const k of [-1, 1, -0.4, 0.5]) s.line(`M${f(x)},${f(y - h * 0.36)}Q${f(x + k * h * 0.1 * wide)},${f(y - h * 0.5)} ${f(x + k * h * 0.27 * wide)},${f(y - h * 0.64)}`, dark(trunk, 0.25), tw * 0.75);
  const lobes = [];
  for (let i = 0; i < 9; i++) {
    const a = Math.PI * (0.02 + 0.96 * (i / 8)) ;
    lobes.push([x - Math.cos(a) * h * 0.33 * wide, y - h * 0.6 - Math.sin(a) * h * 0.22 + s.r(-0.03, 0.03) * h, h * s.r(0.1, 0.14)]);
  }
  lobes.push([x, y - h * 0.66, h * 0.19], [x - h * 0.14 * wide, y - h * 0.62, h * 0.15], [x + h * 0.14 * wide, y - h * 0.62, h * 0.15]);
  const puff = (cx, cy, r, color, n, a = 1) => {
    for (let i = 0; i < n; i++) {
      const t = s.r(0, Math.PI * 2), q = Math.sqrt(s.rnd()) * r * 0.82;
      s.oval(cx + Math.cos(t) * q, cy + Math.sin(t) * q * 0.8, r * s.r(0.11, 0.21), r * s.r(0.08, 0.15), color, a < 1 ? `opacity="${a}"` : '');
    }
  };
  for (const [a, b, r] of lobes) { s.oval(a, b, r * 0.85, r * 0.7, tones[0]); puff(a, b, r * 1.2, tones[0], 20); }
  for (const [a, b, r] of lobes) puff(a + side * r * 0.16, b - r * 0.18, r * 0.95, tones[1], 24, 0.9);
  for (const [a, b, r] of lobes) puff(a + side * r * 0.34, b - r * 0.42, r * 0.66, tones[2], 13, 0.7);
  if (flowers) for (const [a, b, r] of lobes) for (let i = 0; i < 16; i++) {
    const t = s.r(0, Math.PI * 2), q = Math.sqrt(s.rnd()) * r;
    s.oval(a + Math.cos(t) * q, b - r * 0.15 + Math.sin(t) * q * 0.75, r * s.r(0.07, 0.16), r * s.r(0.06, 0.12), s.pick(flowers));
  }
}
// A wooded edge: many small crowns side by side.
function woods(s, x0, x1, y, h, tones, side = 1, step = 0.55) {
  for (let x = x0; x < x1; x += h * step * s.r(0.6, 1.2)) {
    const k = h * s.r(0.6, 1.15), yy = typeof y === 'function' ? y(x) : y;
    s.oval(x, yy - k * 0.4, k * 0.46, k * 0.5, tones[0]);
    for (let i = 0; i < 13; i++) { const up = s.rnd(); s.oval(x + s.r(-0.38, 0.38) * k + side * k * 0.08, yy - k * (0.25 + 0.62 * up), k * s.r(0.06, 0.12), k * s.r(0.04, 0.08), i < 9 || up < 0.55 ? tones[1] : tones[2], 'opacity=".75"'); }
  }
}
function palm(s, x, y, h, { tone = FOREST, lit = LEAF, bend = 0.06, side = 1 } = {}) {
  const tx = x + h * bend, ty = y - h;
  s.line(`M${f(x)},${f(y)}Q${f(x - h * bend * 0.4)},${f(y - h * 0.5)} ${f(tx)},${f(ty)}`, mix('#6b5745', tone, 0.35), h * 0.022);
  for (let i = 0; i < 11; i++) {
    const a = -Math.PI * (0.02 + 0.96 * (i / 10)), l = h * s.r(0.24, 0.31);
    const ex = tx + Math.cos(a) * l, ey = ty + Math.sin(a) * l * 0.62 + h * 0.11 * Math.abs(Math.cos(a));
    const cx = tx + Math.cos(a) * l * 0.5, cy = ty + Math.sin(a) * l * 0.85 - h * 0.03;
    s.path(`M${f(tx)},${f(ty)}Q${f(cx)},${f(cy)} ${f(ex)},${f(ey)}Q${f(cx + h * 0.008)},${f(cy + h * 0.05)} ${f(tx)},${f(ty + h * 0.012)}Z`, Math.cos(a) * side > 0.1 ? lit : tone);
  }
}
function bamboo(s, x, y, h, count = 9, tones = [FOREST, LEAF, LIME], side = 1) {
  for (let i = 0; i < count; i++) {
    const k = (i / (count - 1 || 1)) * 2 - 1, bx = x + k * h * 0.07, l = h * s.r(0.75, 1.05), tx = bx + (k * 0.34 + s.r(-0.06, 0.06)) * h, ty = y - l * (1 - 0.12 * Math.abs(k));
    const q = [bx + k * h * 0.04, y - l * 0.72];
    s.line(`M${f(bx)},${f(y)}Q${f(q[0])},${f(q[1])} ${f(tx)},${f(ty)}`, s.pick(tones.slice(0, 2)), h * 0.011);
    for (let j = 0; j < 20; j++) {
      const t = s.r(0.42, 1), u = 1 - t;
      const px = u * u * bx + 2 * u * t * q[0] + t * t * tx, py = u * u * y + 2 * u * t * q[1] + t * t * ty, a = s.r(0.15, 0.9) * Math.PI, m = h * s.r(0.05, 0.1);
      s.path(`M${f(px)},${f(py)}q${f(Math.cos(a) * m * 0.5 + 2)},${f(Math.sin(a) * m * 0.3)} ${f(Math.cos(a) * m)},${f(Math.sin(a) * m)}q${f(-Math.cos(a) * m * 0.6)},${f(-Math.sin(a) * m * 0.4)} ${f(-Math.cos(a) * m)},${f(-Math.sin(a) * m)}Z`, s.pick(tones), 'opacity=".92"');
    }
  }
}
function grass(s, x0, x1, y, h, colors, count) {
  for (let i = 0; i < count; i++) {
    const x = s.r(x0, x1), k = h * s.r(0.45, 1.1), b = s.r(-0.45, 0.45) * k, yy = typeof y === 'function' ? y(x) : y + s.r(-4, 6);
    s.path(`M${f(x - k * 0.05)},${f(yy)}Q${f(x + b * 0.2)},${f(yy - k * 0.6)} ${f(x + b)},${f(yy - k)}Q${f(x + b * 0.3 + k * 0.06)},${f(yy - k * 0.5)} ${f(x + k * 0.05)},${f(yy)}Z`, s.pick(colors));
  }
}
function lotus(s, x, y, k, petal = '#e58d97', leafOnly = false) {
  if (leafOnly) { s.oval(x, y, k, k * 0.3, s.lin([[0, '#7fa65a'], [1, '#2f6a49']])); s.line(`M${f(x)},${f(y)}l${f(k * 0.6)},${f(-k * 0.12)}M${f(x)},${f(y)}l${f(-k * 0.6)},${f(k * 0.08)}`, '#d6dd9b', 1, 'opacity=".5"'); return; }
  for (const [a, c] of [[-62, dark(petal, 0.12)], [62, dark(petal, 0.12)], [-34, petal], [34, petal], [0, light(petal, 0.45)]])
    s.add(`<path d="M0,0C${f(-k * 0.34)},${f(-k * 0.3)} ${f(-k * 0.22)},${f(-k * 0.75)} 0,${f(-k)}C${f(k * 0.22)},${f(-k * 0.75)} ${f(k * 0.34)},${f(-k * 0.3)} 0,0Z" transform="translate(${f(x)},${f(y)}) rotate(${a})" fill="${c}"/>`);
  s.oval(x, y - k * 0.1, k * 0.2, k * 0.1, GOLD);
}

// ---------------------------------------------------------------- flags, lanterns

function star(s, x, y, r, fill = '#ffd84a', more = '') {
  const p = []; for (let i = 0; i < 10; i++) { const a = -Math.PI / 2 + i * Math.PI / 5, q = i % 2 ? r * 0.382 : r; p.push([x + Math.cos(a) * q, y + Math.sin(a) * q]); }
  s.poly(p, fill, more);
}
// A flag flying from the top of its pole, at (x, y) the pole's foot.
function flag(s, x, y, pole, size, { dir = 1, color = RED, withStar = true, phase = 0, poleColor = '#cdbfa6' } = {}) {
  s.rect(x - size * 0.018, y - pole, size * 0.036, pole, s.lin([[0, light(poleColor, 0.4)], [1, dark(poleColor, 0.45)]], [0, 0, 1, 0]));
  s.add(`<circle cx="${f(x)}" cy="${f(y - pole - size * 0.03)}" r="${f(size * 0.04)}" fill="${GOLD}"/>`);
  const w = size, h = size * 0.66, t = y - pole + size * 0.03, up = [], down = [];
  const wave = (u) => Math.sin(u * 5.2 + phase) * h * 0.085 * u + u * u * h * 0.1;
  for (let i = 0; i <= 14; i++) { const u = i / 14; up.push([x + dir * u * w, t + wave(u)]); down.unshift([x + dir * u * w * 0.985, t + h + wave(u) * 1.1]); }
  const d = dOf([...up, ...down]) + 'Z';
  s.path(d, color);
  if (withStar) star(s, x + dir * w * 0.5, t + h * 0.5 + wave(0.5), h * 0.3);
  const c = (u) => [u, Math.sin(u * 5.2 + phase + 1.2) > 0 ? '#ffb37a' : '#3d0508', Math.abs(Math.sin(u * 5.2 + phase + 1.2)) * 0.3];
  const marks = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1].map(c);
  s.path(d, s.lin(dir > 0 ? marks : marks.map(([u, k, a]) => [1 - u, k, a]).reverse(), [0, 0, 1, 0.08]));
}
function lantern(s, x, y, k, color = RED, glowing = true) {
  if (glowing) glow(s, x, y, k * 3, '#ff9a4a', 0.5);
  s.line(`M${f(x)},${f(y - k * 1.5)}V${f(y - k)}`, '#3a2622', k * 0.06);
  s.path(`M${f(x - k * 0.3)},${f(y - k)}C${f(x - k * 1.15)},${f(y - k * 0.6)} ${f(x - k * 1.1)},${f(y + k * 0.4)} ${f(x - k * 0.26)},${f(y + k * 0.95)}H${f(x + k * 0.26)}C${f(x + k * 1.1)},${f(y + k * 0.4)} ${f(x + k * 1.15)},${f(y - k * 0.6)} ${f(x + k * 0.3)},${f(y - k)}Z`, glowing ? s.rad([[0, '#fff0b8'], [0.35, mix(color, '#ffc65a', 0.6)], [1, color]], 0.5, 0.55, 0.62) : color);
  for (const q of [-0.62, -0.24, 0.24, 0.62]) s.line(`M${f(x + q * k * 0.4)},${f(y - k)}Q${f(x + q * k * 1.5)},${f(y)} ${f(x + q * k * 0.4)},${f(y + k * 0.95)}`, dark(color, 0.3), k * 0.035, 'opacity=".55"');
  s.rect(x - k * 0.32, y - k * 1.08, k * 0.64, k * 0.14, '#6d2b1c'); s.rect(x - k * 0.28, y + k * 0.9, k * 0.56, k * 0.12, '#6d2b1c');
  for (const q of [-0.12, 0, 0.12]) s.line(`M${f(x + q * k)},${f(y + k)}v${f(k * 0.75)}`, GOLD, k * 0.06);
}

// ---------------------------------------------------------------- people (100 units high, feet at 0)

function person(s, x, y, h, { kind = 'man', top = CREAM, bottom = '#2b2f3e', hat = null, dir = 1, pose = 'stand', back = false, skin = '#c58a60', hair = '#1d181c', shadow = 1, sleeve = 'short', scarf = null, band = RED, basket = false, pack = null, lit = 1 } = {}) {
  const g = [], P = (d, c, m = '') => g.push(`<path d="${d}" fill="${c}" ${m}/>`), L = (d, c, w) => g.push(`<path d="${d}" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`);
  const O = (cx, cy, rx, ry, c) => g.push(`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${c}"/>`);
  const shade = (c) => (lit > 0 ? s.lin([[0, dark(c, 0.34)], [0.55, c], [1, light(c, 0.28)]], [0, 0, 1, 0]) : s.lin([[0, light(c, 0.28)], [0.45, c], [1, dark(c, 0.34)]], [0, 0, 1, 0]));
  const T = shade(top), B = shade(bottom), child = kind === 'child', lean = pose === 'dig' || pose === 'bend' ? (pose === 'dig' ? 20 : 34) : 0;
  if (shadow) s.oval(x - lit * h * 0.16, y - h * 0.005, h * 0.27, h * 0.035, INK, `opacity="${0.34 * shadow}" ${s.blur(2)}`);
  const arm = (x1, y1, x2, y2, x3, y3) => {
    L(`M${x1},${y1}L${x2},${y2}L${x3},${y3}`, sleeve === 'long' ? dark(top, 0.14) : skin, 4.6);
    if (sleeve !== 'long') L(`M${x1},${y1}L${x2},${y2}`, dark(top, 0.14), 5.6);
    O(x3, y3, 2.5, 2.5, skin);
  };
  // legs
  if (kind === 'aodai') { P('M-6.5,-40L6.5,-40L6,-2L-6,-2Z', shade('#f6eedd')); O(-3.4, -1.2, 2.9, 1.3, INK); O(3.4, -1.2, 2.9, 1.3, INK); }
  else if (kind === 'skirt') {
    P('M-2,-14L-5,-14L-5,-1L-2,-1ZM2,-14L5,-14L5,-1L2,-1Z', skin);
    P('M-8.6,-52L8.6,-52Q12,-28 13,-9Q0,-5 -13,-9Q-12,-28 -8.6,-52Z', B); P('M-12.4,-18Q0,-14 12.4,-18L12.9,-12Q0,-8 -12.9,-12Z', band); P('M-11.6,-25Q0,-21 11.6,-25L11.8,-22.6Q0,-19 -11.8,-22.6Z', GOLD);
    O(-4, -1, 3.2, 1.4, INK); O(4, -1, 3.2, 1.4, INK);
  } else if (pose === 'walk') { P(`M-9,-51L1,-51L${-4 * dir - 2},-2L${-4 * dir - 8},-2Z`, dark(bottom, 0.2)); P(`M-2,-51L9,-51L${7 * dir + 4},-2L${7 * dir - 2.5},-2Z`, B); O(-4 * dir - 4.4, -1.3, 4, 1.7, INK); O(7 * dir + 1.6, -1.3, 4, 1.7, INK); }
  else { P('M-9.2,-52L.4,-52L-1.2,-2L-7,-2Z', B); P('M-.4,-52L9.2,-52L7,-2L1.2,-2Z', B); L('M0,-46L0,-10', dark(bottom, 0.5), 0.8); O(-4.4, -1.2, 3.9, 1.7, INK); O(4.4, -1.2, 3.9, 1.7, INK); }
  g.push(`<g transform="rotate(${lean * dir} 0 -51)">`);
  if (!lean) {
    if (pose === 'carry') arm(-9, -76, dir * 4 - 7, -64, dir * 16 - 2, -61);
    else if (pose === 'drum') arm(-10, -77, dir * 8 - 10, -86, dir * 14, -84);
    else arm(-10.6, -77, -13, -63, pose === 'walk' ? -15 : -12.2, -49);
  }
  // trunk
  if (kind === 'aodai') P('M-4,-83Q-9.6,-81.5 -10,-76L-7,-60Q-8,-46 -9.6,-14L9.6,-14Q8,-46 7,-60L10,-76Q9.6,-81.5 4,-83Z', T);
  else P('M-4.5,-83.5Q-11.2,-82 -12,-76L-9.6,-50Q0,-47.5 9.6,-50L12,-76Q11.2,-82 4.5,-83.5Z', T);
  if (kind === 'skirt') { L('M0,-82L0,-54', band, 2); P('M-9.2,-54Q0,-51 9.2,-54L9.4,-49.6Q0,-47 -9.4,-49.6Z', band); }
  if (kind === 'coat') { P('M-9.8,-54L9.8,-54L10.6,-30L-10.6,-30Z', T); L('M0,-82L0,-31', dark(top, 0.3), 0.8); }
  if (kind === 'suit' && !back) { P('M-3,-83L0,-70L3,-83Z', CREAM); L('M0,-81L0,-71', RED, 1.5); }
  if (!lean) {
    if (pose === 'carry') arm(9, -76, dir * 6 + 7, -64, dir * 18, -60);
    else if (pose === 'wave') arm(10.6, -77, 16, -88, 17, -101);
    else if (pose === 'drum') arm(10, -77, dir * 8 + 9, -90, dir * 20, -94);
    else arm(10.6, -77, 13, -63, pose === 'walk' ? 15 : 12.2, -49);
  }
  // head
  P('M-2.9,-87L2.9,-87L3.4,-82L-3.4,-82Z', dark(skin, 0.22));
  const hr = child ? 8.6 : 6.4, hy = child ? -93 : -92;
  O(0, hy, hr, hr * 1.16, back ? hair : skin);
  if (!back) P(`M${-hr - 0.3},${hy + 0.5}Q${-hr},${hy - hr * 1.4} 0,${hy - hr * 1.28}Q${hr},${hy - hr * 1.4} ${hr + 0.3},${hy + 0.5}Q${hr * 0.7},${hy - hr * 0.55} 0,${hy - hr * 0.5}Q${-hr * 0.7},${hy - hr * 0.55} ${-hr - 0.3},${hy + 0.5}Z`, hair);
  if (kind === 'aodai' || kind === 'skirt') { if (back && kind === 'aodai') P('M-6.2,-93Q-8,-80 -5,-66Q0,-63 5,-66Q8,-80 6.2,-93Z', hair); else if (!hat) O(dir * -4, -97, 4.2, 3.8, hair); }
  if (scarf) P(back ? 'M-6,-84L6,-84L0,-74Z' : 'M-4.6,-84L4.6,-84L1.4,-76L0,-79L-1.4,-76Z', scarf);
  if (pack) P('M-9,-79Q0,-83 9,-79L9.4,-56Q0,-53 -9.4,-56Z', s.lin([[0, pack], [1, dark(pack, 0.4)]]));
  if (hat === 'non') { P('M-15,-92Q-6,-101 0,-107Q6,-101 15,-92Q0,-86.5 -15,-92Z', s.lin(lit > 0 ? [[0, '#b98d4e'], [0.5, '#ecd196'], [1, '#fff3cd']] : [[0, '#fff3cd'], [0.5, '#ecd196'], [1, '#b98d4e']], [0, 0, 1, 0])); L('M-10,-94.6Q0,-90.6 10,-94.6', '#a9793c', 0.5); }
  if (hat === 'cap') { P('M-7,-93Q-7,-101 0,-101Q7,-101 7,-93Z', dark(top, 0.2)); P(`M${dir * 2},-94.5L${dir * 12},-92.5L${dir * 6},-91.5Z`, dark(top, 0.35)); }
  if (hat === 'khan') { P('M-8,-91Q-9,-103 0,-103Q9,-103 8,-91Q0,-97 -8,-91Z', band); P('M-8.2,-93Q0,-99 8.2,-93L8.2,-91Q0,-96.6 -8.2,-91Z', GOLD); }
  if (hat === 'bag') P('M-9,-79Q0,-83 9,-79L9.4,-56Q0,-53 -9.4,-56Z', s.lin([[0, band], [1, dark(band, 0.4)]]));
  if (basket) { P('M-10,-80L10,-80L7.6,-54Q0,-51 -7.6,-54Z', s.lin([[0, '#d9aa62'], [1, '#7a4d26']], [0, 0, 1, 0])); for (const q of [-74, -68, -62, -57]) L(`M-9,${q}Q0,${q + 2.4} 9,${q}`, '#5f3a1d', 0.7); O(0, -80, 10, 2.6, '#78a34c'); }
  g.push('</g>');
  if (pose === 'dig') { // a hoe or spade held in both hands, its blade on the ground
    L(`M${dir * 13},-64L${dir * 29},-3`, '#8a5f35', 2.2); P(`M${dir * 26},-8L${dir * 33},-8L${dir * 31.5},3L${dir * 28},3Z`, '#5d666b');
    arm(dir * 4, -77, dir * 9, -64, dir * 16, -52); arm(dir * 15, -73, dir * 20, -58, dir * 20.5, -38);
  }
  if (pose === 'bend') { arm(dir * 11, -73, dir * 18, -58, dir * 24, -44); arm(dir * 19, -68, dir * 24, -54, dir * 30, -42); }
  s.add(`<g transform="translate(${f(x)},${f(y)}) scale(${f(h * 10) / 1000})">${g.join('')}</g>`);
}
// Someone sitting and facing us: on the floor with crossed legs, or on a bench. 70 units high, the seat at 0.
function sitter(s, x, y, h, { top = CREAM, bottom = '#2b2f3e', skin = '#c58a60', hair = '#1d181c', bench = false, hat = null, band = RED, bun = false, lute = false, holds = null, dir = 1, lit = 1, tilt = 0, woman = false } = {}) {
  const g = [], P = (d, c) => g.push(`<path d="${d}" fill="${c}"/>`), L = (d, c, w) => g.push(`<path d="${d}" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`), O = (cx, cy, rx, ry, c) => g.push(`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${c}"/>`);
  const shade = (c) => (lit > 0 ? s.lin([[0, dark(c, 0.34)], [0.55, c], [1, light(c, 0.28)]], [0, 0, 1, 0]) : s.lin([[0, light(c, 0.28)], [0.45, c], [1, dark(c, 0.34)]], [0, 0, 1, 0]));
  if (bench) {
    const lap = light(bottom, 0.16), shin = dark(bottom, 0.3);
    if (woman) { P('M-14,4L14,4L12.6,24Q0,28 -12.6,24Z', shin); P('M-12.4,20Q0,24 12.4,20L12.6,23Q0,27 -12.6,23Z', band); P('M-11,-10L11,-10Q17,0 15.4,7Q0,12 -15.4,7Q-17,0 -11,-10Z', shade(lap)); O(-5, 28, 4.2, 2, INK); O(5, 28, 4.2, 2, INK); }
    else { for (const q of [-1, 1]) { P(`M${q * 3.4},4L${q * 12.4},4L${q * 10.6},27L${q * 4.6},27Z`, shin); O(q * 7.8, 28, 5, 2.1, INK); } P('M-11,-10L-0.4,-10L-1.4,5Q-7,11 -14,6Q-16,-1 -11,-10Z', shade(lap)); P('M0.4,-10L11,-10Q16,-1 14,6Q7,11 1.4,5Z', shade(lap)); }
  } else { P('M-24,-3Q-27,-14 -10,-17L10,-17Q27,-14 24,-3Q14,5 0,3Q-14,5 -24,-3Z', shade(bottom)); L('M-17,-1Q-4,-8 6,-6M17,-1Q8,-6 2,-5', dark(bottom, 0.45), 1); }
  P('M-5,-49Q-12.4,-47.5 -13,-41L-10.6,-8Q0,-5 10.6,-8L13,-41Q12.4,-47.5 5,-49Z', shade(top)); L('M0,-48L0,-10', dark(top, 0.35), 0.8);
  if (woman) { P('M-10.8,-14Q0,-11 10.8,-14L10.6,-9.4Q0,-6.6 -10.6,-9.4Z', band); L('M-3.4,-48.6Q0,-40 3.4,-48.6', band, 1.6); }
  const arm = (d, hx, hy) => { L(d, dark(top, 0.16), 5.6); O(hx, hy, 2.6, 2.6, skin); };
  if (lute) {
    L(`M${dir * 12},-14L${dir * -34},-50`, '#7a4a28', 2.4); L(`M${dir * -30},-50l${dir * -4},-4M${dir * -28},-52l${dir * -2},-5`, '#4a2a18', 1.2); O(dir * 13, -15, 9.4, 8.6, s.rad([[0, '#f3d08a'], [0.7, '#c98f45'], [1, '#7a4a22']], 0.42, 0.36, 0.7)); O(dir * 13, -15, 5.6, 5.2, '#f0d9a4'); L(`M${dir * 13},-15L${dir * -32},-50.5`, '#fff0cc', 0.5);
    arm(`M${dir * -11},-43L${dir * -21},-33L${dir * -21},-40`, dir * -20.4, -40.6); arm(`M${dir * 11},-43L${dir * 17},-29L${dir * 12.5},-20`, dir * 12.4, -19);
  } else if (holds) {
    arm('M-11,-43L-14,-28L-5,-21', -4, -21); arm('M11,-43L14,-28L5,-21', 4, -21); P('M-4,-30L4,-30L4,-19L-4,-19Z', '#1d242c'); P('M-3.2,-29L3.2,-29L3.2,-20L-3.2,-20Z', holds);
  } else { arm(`M-11,-43L-15,-28L${bench ? -7 : -12},${bench ? -14 : -15}`, bench ? -6.6 : -11.6, -14); arm(`M11,-43L15,-28L${bench ? 7 : 12},${bench ? -14 : -15}`, bench ? 6.6 : 11.6, -14); }
  g.push(`<g transform="rotate(${tilt} 0 -50)">`);
  P('M-2.9,-53L2.9,-53L3.4,-47.6L-3.4,-47.6Z', dark(skin, 0.22)); O(0, -58, 6.5, 7.5, skin);
  P('M-6.8,-57.5Q-6.6,-67 0,-66.6Q6.6,-67 6.8,-57.5Q4.6,-61.6 0,-61.4Q-4.6,-61.6 -6.8,-57.5Z', hair);
  if (bun) O(0, -66.4, 4, 3.4, hair);
  if (hat === 'khan') { P('M-8,-57Q-9,-69 0,-69Q9,-69 8,-57Q0,-63 -8,-57Z', band); P('M-8.2,-59Q0,-65 8.2,-59L8.2,-57Q0,-62.6 -8.2,-57Z', GOLD); }
  if (hat === 'cap') P('M-7,-59Q-7,-67 0,-67Q7,-67 7,-59Z', dark(top, 0.2));
  g.push('</g>');
  s.add(`<g transform="translate(${f(x)},${f(y)}) scale(${f(h * 1000 / 70) / 1000})">${g.join('')}</g>`);
}
// Someone sitting with their back to us, seen to the chest.
function seated(s, x, y, k, { top = CREAM, hair = '#1e191d', rim = STRAW, bun = false, long = false, wide = 1, floor = null } = {}) {
  if (floor) { s.oval(x, y + 46 * k, 74 * k, 13 * k, INK, `opacity=".3" ${s.blur(4)}`); s.path(`M${f(x - 66 * k)},${f(y + 40 * k)}Q${f(x - 70 * k)},${f(y + 20 * k)} ${f(x - 34 * k)},${f(y + 20 * k)}H${f(x + 34 * k)}Q${f(x + 70 * k)},${f(y + 20 * k)} ${f(x + 66 * k)},${f(y + 40 * k)}Q${f(x)},${f(y + 58 * k)} ${f(x - 66 * k)},${f(y + 40 * k)}Z`, s.lin([[0, floor], [1, dark(floor, 0.45)]])); }
  const d = `M${f(x - 47 * k * wide)},${f(y + 40 * k)}C${f(x - 50 * k * wide)},${f(y - 12 * k)} ${f(x - 36 * k * wide)},${f(y - 22 * k)} ${f(x - 12 * k)},${f(y - 29 * k)}H${f(x + 12 * k)}C${f(x + 36 * k * wide)},${f(y - 22 * k)} ${f(x + 50 * k * wide)},${f(y - 12 * k)} ${f(x + 47 * k * wide)},${f(y + 40 * k)}Z`;
  s.path(d, s.lin([[0, light(top, 0.12)], [0.5, top], [1, dark(top, 0.45)]]));
  s.line(`M${f(x - 42 * k * wide)},${f(y - 9 * k)}Q${f(x - 32 * k * wide)},${f(y - 22 * k)} ${f(x - 12 * k)},${f(y - 28 * k)}M${f(x + 12 * k)},${f(y - 28 * k)}Q${f(x + 32 * k * wide)},${f(y - 22 * k)} ${f(x + 42 * k * wide)},${f(y - 9 * k)}`, rim, 2 * k, 'opacity=".55"');
  s.rect(x - 9 * k, y - 42 * k, 18 * k, 18 * k, '#9c6a49');
  s.oval(x - 17.5 * k, y - 53 * k, 3 * k, 5 * k, '#b47d57'); s.oval(x + 17.5 * k, y - 53 * k, 3 * k, 5 * k, '#b47d57');
  s.oval(x, y - 56 * k, 17.5 * k, 21 * k, hair);
  if (long) s.path(`M${f(x - 17 * k)},${f(y - 58 * k)}Q${f(x - 20 * k)},${f(y - 22 * k)} ${f(x - 11 * k)},${f(y - 6 * k)}H${f(x + 11 * k)}Q${f(x + 20 * k)},${f(y - 22 * k)} ${f(x + 17 * k)},${f(y - 58 * k)}Z`, hair);
  if (bun) s.oval(x, y - 66 * k, 10 * k, 9 * k, light(hair, 0.08));
  s.line(`M${f(x - 14 * k)},${f(y - 69 * k)}Q${f(x)},${f(y - 82 * k)} ${f(x + 14 * k)},${f(y - 69 * k)}`, rim, 1.8 * k, 'opacity=".5"');
}
// A curved roof of fired tiles with turned-up corners: eaves from x0 to x1 at y, ridge h higher.
function roof(s, x0, x1, y, h, { tone = '#8f3a26', inset = 0.2, lift = 0.24, lit = 1, finials = true, rows = 9 } = {}) {
  const w = x1 - x0, r0 = x0 + w * inset, r1 = x1 - w * inset, L = h * lift;
  const d = `M${f(x0)},${f(y - L)}Q${f(x0 + w * 0.07)},${f(y + h * 0.02)} ${f(x0 + w * 0.2)},${f(y + h * 0.05)}H${f(x1 - w * 0.2)}Q${f(x1 - w * 0.07)},${f(y + h * 0.02)} ${f(x1)},${f(y - L)}Q${f(r1 + w * 0.045)},${f(y - h * 0.4)} ${f(r1)},${f(y - h)}H${f(r0)}Q${f(r0 - w * 0.045)},${f(y - h * 0.4)} ${f(x0)},${f(y - L)}Z`;
  s.path(d, s.lin([[0, light(tone, 0.22)], [0.55, tone], [1, dark(tone, 0.4)]]));
  s.group(s.clip(d), () => {
    for (let i = 1; i < rows; i++) { const yy = y - h + (h * 1.04 * i) / rows; s.line(`M${f(x0)},${f(yy - L * (i / rows))}Q${f(x0 + w * 0.15)},${f(yy + 2)} ${f(x0 + w * 0.25)},${f(yy)}H${f(x1 - w * 0.25)}Q${f(x1 - w * 0.15)},${f(yy + 2)} ${f(x1)},${f(yy - L * (i / rows))}`, dark(tone, 0.5), 1.6, 'opacity=".4"'); }
    for (let i = 0; i <= 46; i++) { const t = i / 46; s.line(`M${f(lerp(r0, r1, t))},${f(y - h)}L${f(lerp(x0, x1, t))},${f(y + h * 0.06)}`, i % 2 ? dark(tone, 0.4) : light(tone, 0.35), 1.2, 'opacity=".2"'); }
    s.rect(x0, y - h * 1.1, w, h * 1.2, s.lin(lit > 0 ? [[0, INK, 0.35], [0.5, INK, 0], [1, '#ffcf7d', 0.4]] : [[0, '#ffcf7d', 0.4], [0.5, INK, 0], [1, INK, 0.35]], [0, 0, 1, 0]));
  });
  s.line(`M${f(x0)},${f(y - L)}Q${f(x0 + w * 0.07)},${f(y + h * 0.02)} ${f(x0 + w * 0.2)},${f(y + h * 0.05)}H${f(x1 - w * 0.2)}Q${f(x1 - w * 0.07)},${f(y + h * 0.02)} ${f(x1)},${f(y - L)}`, light(tone, 0.45), Math.max(2, h * 0.035));
  s.line(`M${f(r0 - w * 0.012)},${f(y - h * 1.03)}H${f(r1 + w * 0.012)}`, light(tone, 0.3), Math.max(3, h * 0.06));
  if (finials) for (const [px, k] of [[r0, -1], [r1, 1]]) s.line(`M${f(px)},${f(y - h * 1.02)}q${f(k * w * 0.025)},${f(-h * 0.02)} ${f(k * w * 0.022)},${f(-h * 0.15)}q${f(-k * w * 0.012)},${f(h * 0.02)} ${f(-k * w * 0.014)},${f(h * 0.06)}`, light(tone, 0.3), Math.max(2.4, h * 0.04));
  if (finials) for (const [px, k] of [[x0, -1], [x1, 1]]) s.line(`M${f(px - k * w * 0.02)},${f(y - L * 0.55)}q${f(k * w * 0.018)},${f(-h * 0.03)} ${f(k * w * 0.026)},${f(-h * 0.14)}`, light(tone, 0.35), Math.max(2.2, h * 0.035));
}

// ---------------------------------------------------------------- the pictures

const W = 1200, H = 800;
const pictures = {};
const picture = (name, draw, w = W, h = H) => { pictures[name] = { w, h, draw }; };

picture('ruong-bac-thang', (s) => {
  sky(s, [[0, '#6388ac'], [0.2, '#cdb9a6'], [0.34, '#fbcb88'], [0.5, '#ffd08a']]);
  sun(s, 835, 205, 36);
  clouds(s, 120, 7, '#fff1d2', 0.5);
  ridge(s, 262, 80, 210, '#8fb0ab', '#e9d9ad', 3); mist(s, 330, 90, '#ffe9bd', 0.6);
  ridge(s, 318, 90, 190, '#5f8f8d', '#d8cf9f', 11); mist(s, 385, 80, '#ffe6b0', 0.65);
  const hill = (top, bottom, count, colors, wall, power, wob, seed, lw) => {
    const skyline = []; for (let x = -20; x <= W + 20; x += 10) skyline.push([x, top(x)]);
    s.poly([...skyline, [W + 20, H], [-20, H]], dark(colors[0], 0.2));
    slope(s, top, bottom, count, (a, b, u, i) => {
      const base = s.pick(colors);
      s.poly([...a, ...[...b].reverse()], s.lin([[0, mix(base, '#47713f', 0.45)], [0.55, base], [0.75, mix(base, '#fff0b5', 0.45)], [1, mix(base, '#8d9a42', 0.3)]], [0, 0, 1, 0]));
      // plots of other crops, between two banks
      for (let k = 0; k < 5; k++) {
        const i0 = Math.floor(s.r(0, a.length - 14)), n = Math.floor(s.r(6, 26)), p = a.slice(i0, i0 + n), q = b.slice(i0 + 1, i0 + n + 1);
        if (q.length > 3) s.poly([...p, ...[...q].reverse()], s.pick(colors), 'opacity=".55"');
      }
      for (let k = 1; k < 5; k++) s.line(dOf(a.map(([x, y], j) => [x, lerp(y, b[j][1], k / 5)])), k % 2 ? dark(base, 0.45) : light(base, 0.4), 0.6 + u * 1.5, `opacity=".3" stroke-dasharray="${f(2 + u * 7)} ${f(3 + u * 6)}"`);
      const t = lw * (0.5 + u * 1.9);
      s.poly([...b.map(([x, y], j) => [x, y - Math.min(t, Math.max(0.6, (y - a[j][1]) * 0.42))]), ...[...b].reverse()], s.lin([[0, dark(wall, 0.35)], [0.7, wall], [1, dark(wall, 0.3)]], [0, 0, 1, 0]));
      s.line(dOf(b.map(([x, y], j) => [x, y - Math.min(t, Math.max(0.6, (y - a[j][1]) * 0.42))])), '#ffefb0', 0.7 + u * 1.4, 'opacity=".65"');
    }, power, wob, seed);
  };
  const GOLDEN = ['#d9a93a', '#e6bd4b', '#c79a35', '#b8a83e', '#e9c862'];
  hill((x) => 452 - 120 * Math.exp(-(((x - 980) / 300) ** 2)) - 24 * Math.sin(x / 210), (x) => 600 + x * 0.02, 17, ['#c3ad5a', '#d6bd68', '#aab163', '#8ea866'], '#61804f', 1.15, 12, 4, 3);
  mist(s, 560, 70, '#ffedc2', 0.4);
  hill((x) => 560 - 215 * Math.exp(-(((x - 150) / 360) ** 2)) + 18 * Math.sin(x / 170 + 1), (x) => 760 + x * 0.03, 19, [...GOLDEN, '#94a344'], '#4d6d38', 1.2, 14, 8, 4.5);
  // a stilt house and its trees on the shoulder of the hill
  woods(s, 178, 330, 372, 34, ['#31553a', '#54803f', '#a2ad4c']);
  s.rect(236, 352, 62, 22, '#5b3a26'); for (const x of [238, 256, 276, 294]) s.rect(x, 372, 4, 20, '#3c261b');
  s.rect(250, 357, 9, 12, '#ffd98a'); s.rect(272, 357, 9, 12, '#ffd98a');
  s.path('M222,356L240,322H294L312,356Q266,350 222,356Z', s.lin([[0, '#b58a54'], [1, '#64432a']]));
  woods(s, 300, 360, 392, 24, ['#31553a', '#5f8a40', '#b8b652']);
  hill((x) => 800 - 150 * Math.exp(-(((x - 1120) / 430) ** 2)) - 34 * Math.sin(x / 330 + 0.6), (x) => 990 - x * 0.03, 11, ['#e0b13e', '#efc757', '#cfa038', '#bfa83c'], '#456332', 1.1, 16, 21, 7);
  s.rect(0, 0, W, H, s.rad([[0, '#ffd98c', 0.42], [1, '#ffd98c', 0]], 835, 240, 620, true), 'style="mix-blend-mode:soft-light"');
  person(s, 842, 652, 62, { kind: 'skirt', top: '#27345a', bottom: '#26304f', hat: 'khan', basket: true, pose: 'walk', back: true, sleeve: 'long' });
  person(s, 902, 648, 60, { top: '#3d5a5c', bottom: '#2a2f3d', hat: 'non', pose: 'walk', back: true, sleeve: 'long' });
  birds(s, 560, 180, 6);
});

picture('song-thuyen', (s) => {
  const w = s.w, y = 470;
  sky(s, [[0, '#2d6d78'], [0.25, '#8cb7ab'], [0.47, '#f9dca0'], [0.58, '#ffc47c']], y + 10);
  sun(s, 905, 300, 44); clouds(s, 140, 11, '#fff0cf', 0.45);
  const id = s.id();
  s.add(`<g id="${id}">`);
  karst(s, y, [[120, 240, 150], [330, 200, 105], [540, 260, 170], [760, 190, 95], [1090, 260, 140], [1290, 240, 190], [1500, 280, 150]], '#8fb3ac', '#ffe3ae', 1);
  karst(s, y, [[20, 250, 270], [225, 200, 215], [1180, 220, 235], [1400, 210, 300], [1560, 230, 250]], '#4f8985', '#f6dda9', 1);
  karst(s, y, [[-30, 320, 390], [150, 150, 175], [1500, 200, 190], [1625, 270, 420]], '#24605f', '#dccf9f', 1);
  woods(s, -20, 330, y - 2, 30, ['#1f4a41', '#3f6f48', '#93a254']); woods(s, 1290, 1620, y - 2, 32, ['#1f4a41', '#3f6f48', '#93a254'], -1);
  s.add('</g>');
  s.rect(0, y, w, 330, s.lin([[0, '#ffd696'], [0.25, '#cdd0a6'], [0.6, '#5f9a98'], [1, '#1c535b']]));
  s.group(`opacity=".55" ${s.blur(2.5)}`, () => s.add(`<use href="#${id}" transform="matrix(1 0 0 -0.8 0 ${y * 1.8})"/>`));
  s.rect(0, y, w, 330, s.lin([[0, '#ffdca0', 0.15], [1, '#123f49', 0.45]]));
  s.rect(0, y - 14, w, 28, s.lin([[0, '#fff0cc', 0], [0.5, '#fff0cc', 0.75], [1, '#fff0cc', 0]]));
  ripples(s, y, 320, '#fff2cf', 150, 905, 330, 0.75); ripples(s, y, 330, '#dcebdc', 110, 800, 900, 0.3); ripples(s, y + 40, 290, '#123f49', 100, 800, 900, 0.3);
  const boat = (x, yy, k, dir, tops) => {
    s.oval(x, yy + 10 * k, 100 * k, 9 * k, '#0d333b', `opacity=".5" ${s.blur(3)}`);
    const seat = (px, top, stand) => stand
      ? person(s, px, yy - 2 * k, 84 * k, { top, bottom: '#2d2a33', hat: 'non', pose: 'carry', dir: -dir, sleeve: 'long', shadow: 0 })
      : person(s, px, yy + 26 * k, 78 * k, { top, bottom: '#2d2a33', hat: 'non', sleeve: 'long', shadow: 0, dir });
    tops.forEach((t, i) => seat(x + (i - (tops.length - 1) / 2) * 44 * k + dir * 6 * k, t, false));
    seat(x - dir * 76 * k, '#a8322b', true);
    s.line(`M${f(x - dir * 92 * k)},${f(yy - 62 * k)}L${f(x - dir * 142 * k)},${f(yy + 24 * k)}`, '#6f4a2b', 3.2 * k);
    s.path(`M${f(x - 112 * k)},${f(yy - 15 * k)}Q${f(x - 80 * k)},${f(yy - 2 * k)} ${f(x)},${f(yy - 2 * k)}Q${f(x + 80 * k)},${f(yy - 2 * k)} ${f(x + 112 * k)},${f(yy - 15 * k)}Q${f(x + 88 * k)},${f(yy + 15 * k)} ${f(x + 50 * k)},${f(yy + 17 * k)}H${f(x - 50 * k)}Q${f(x - 88 * k)},${f(yy + 15 * k)} ${f(x - 112 * k)},${f(yy - 15 * k)}Z`, s.lin([[0, '#8a5a33'], [1, '#2e1d18']]));
    s.line(`M${f(x - 110 * k)},${f(yy - 14 * k)}Q${f(x - 80 * k)},${f(yy - 1 * k)} ${f(x)},${f(yy - 1 * k)}Q${f(x + 80 * k)},${f(yy - 1 * k)} ${f(x + 110 * k)},${f(yy - 14 * k)}`, '#f2c583', 2.2 * k);
    for (let i = 0; i < 4; i++) s.line(`M${f(x - dir * (120 + i * 26) * k)},${f(yy + (18 + i * 5) * k)}h${f(-dir * 46 * k)}`, '#fff2cf', 1.6 * k, 'opacity=".55"');
  };
  boat(1010, 512, 0.42, 1, ['#f3e6c8', '#2f6f74']); boat(700, 548, 0.62, -1, ['#f3e6c8', '#3f6f8a', '#f2b53a']); boat(470, 655, 1.16, 1, ['#f7ead0', '#2d7379']);
  grass(s, 1240, 1620, 806, 120, ['#163b38', '#1f4f42', '#35643f', '#6b7d3a'], 150); grass(s, -20, 200, 806, 80, ['#163b38', '#1f4f42', '#35643f'], 60);
  birds(s, 700, 190, 8, 10);
}, 1600, 800);

picture('dinh-lang', (s) => {
  sky(s, [[0, '#4f6b90'], [0.25, '#c0968f'], [0.45, '#f7bb78'], [0.62, '#ffd98f']]);
  sun(s, 975, 270, 38); clouds(s, 120, 7, '#fff1d2', 0.5);
  ridge(s, 360, 60, 200, '#83aaa3', '#efd9a4', 5); ridge(s, 420, 50, 160, '#57887c', '#cbbf85', 9); mist(s, 480, 90, '#ffe6b2', 0.6);
  woods(s, -20, 1220, 545, 84, ['#23503f', '#3f7345', '#9aa64b']);
  for (const [x, h] of [[120, 250], [168, 290], [1050, 270], [1100, 230]]) palm(s, x, 560, h, { tone: '#23503f', lit: '#6e9444' });
  s.rect(0, 540, W, 120, s.lin([[0, '#d9b878'], [1, '#a9814f']]));
  // the hall: platform, columns, doors in shadow, two tiers of roof
  s.oval(600, 566, 440, 20, INK, `opacity=".35" ${s.blur(8)}`);
  s.rect(250, 530, 700, 32, s.lin([[0, '#c9b596'], [1, '#75634f']])); s.rect(224, 550, 752, 18, s.lin([[0, '#b5a080'], [1, '#665441']]));
  s.rect(290, 400, 620, 132, '#33191a');
  for (let i = 0; i < 9; i++) { const x = 308 + i * 67; s.rect(x, 420, 46, 110, s.lin([[0, '#5c2016'], [1, '#8c3a20']])); for (let k = 1; k < 4; k++) s.rect(x + k * 11, 424, 2.5, 104, '#3a1512'); s.rect(x, 462, 46, 3, '#d79a4a'); }
  s.rect(563, 418, 74, 114, s.lin([[0, '#ffcf77'], [1, '#c8622c']])); s.rect(585, 470, 30, 62, '#7a2c1c'); star(s, 600, 446, 13, '#ffe9a0');
  for (let i = 0; i <= 9; i++) { const x = 292 + i * 67; s.rect(x - 8, 400, 17, 132, s.lin([[0, '#4b1a14'], [0.6, '#b3482a'], [1, '#f0a35a']], [0, 0, 1, 0])); s.rect(x - 11, 524, 23, 9, '#d3c09c'); }
  s.rect(280, 398, 640, 12, '#d99a48'); for (let i = 0; i < 40; i++) s.rect(284 + i * 16, 400, 8, 8, '#7b2a1c');
  roof(s, 178, 1022, 398, 172, { tone: '#9a3e27', inset: 0.22, rows: 12 });
  s.group('', () => { star(s, 600, 214, 17, '#ffd76a'); s.add('<circle cx="600" cy="214" r="25" fill="none" stroke="#ffd76a" stroke-width="4"/>'); for (const k of [-1, 1]) s.line(`M${600 + k * 30},228q${k * 50},-30 ${k * 92},-8q${k * 26},12 ${k * 40},-12`, '#d98b45', 8); });
  for (let i = 0; i < 4; i++) s.rect(540 - i * 9, 562 + i * 9, 120 + i * 18, 10, i % 2 ? '#b9a483' : '#d7c5a2');
  flag(s, 248, 606, 300, 96, { phase: 0.4 }); for (const [x, c] of [[330, '#f2b53a'], [400, '#2f8f8a'], [800, '#2f8f8a'], [870, '#f2b53a']]) { s.line(`M${x},600V470`, '#6d4b2c', 3); s.poly([[x, 470], [x + 46, 476], [x + 42, 520], [x, 516]], c); s.poly([[x + 10, 480], [x + 37, 484], [x + 34, 511], [x + 10, 508]], RED); }
  // the pond in front, with the hall in it
  s.path('M-10,652Q300,618 600,622T1210,650V810H-10Z', s.lin([[0, '#e8c98d'], [0.3, '#8fa98b'], [1, '#1e5357']]));
  s.group(`opacity=".4" ${s.blur(3)} ${s.clip('M-10,654Q300,622 600,626T1210,652V810H-10Z')}`, () => { s.rect(290, 640, 620, 36, '#612317'); s.poly([[190, 700], [300, 676], [900, 676], [1010, 700], [830, 796], [370, 796]], '#8f3a26'); });
  ripples(s, 655, 140, '#fff0c8', 70, 900, 420, 0.6);
  s.line('M-10,652Q300,618 600,622T1210,650', '#f1dcb0', 7); s.line('M-10,658Q300,624 600,628T1210,656', '#6d5a44', 4);
  tree(s, 96, 640, 430, { tones: ['#1f4a36', '#3d7040', '#a5ad4c'], wide: 1.25 });
  for (const [x, y, k] of [[690, 748, 40], [770, 772, 52], [860, 744, 38], [960, 768, 58], [1060, 742, 42], [1130, 778, 56], [320, 760, 44], [230, 775, 52], [430, 782, 40]]) lotus(s, x, y, k, '', true);
  for (const [x, y, k] of [[735, 742, 34], [905, 742, 40], [1010, 748, 36], [275, 752, 36], [1100, 750, 30]]) { s.line(`M${x},${y}V${y + 26}`, '#3c6b46', 3); lotus(s, x, y, k); }
  person(s, 470, 618, 58, { kind: 'aodai', top: '#b3262a', hat: null, back: true, pose: 'walk', sleeve: 'long' }); person(s, 505, 622, 60, { top: '#2b3350', bottom: '#f1e7d2', back: true, sleeve: 'long' });
  person(s, 690, 612, 56, { kind: 'aodai', top: '#f2c14e', sleeve: 'long' }); person(s, 724, 614, 40, { kind: 'child', top: CREAM, bottom: '#2d4a6b', scarf: RED });
  birds(s, 780, 150, 6);
});

picture('cau-moi', (s) => {
  sky(s, [[0, '#2f6d8a'], [0.22, '#93b6b4'], [0.4, '#f9d69c'], [0.55, '#ffc27c']]);
  sun(s, 310, 318, 34); clouds(s, 130, 9, '#fff3d8', 0.55);
  const y = 566, id = s.id(); s.add(`<g id="${id}">`);
  ridge(s, 400, 90, 230, '#8fb5b0', '#f2dcab', 31, 200); ridge(s, 462, 80, 170, '#5c908c', '#dfcf9d', 47, 150); s.rect(0, 470, W, 100, s.lin([[0, '#ffe7b4', 0], [1, '#ffe7b4', 0.8]]));
  woods(s, 640, 1220, y - 1, 40, ['#24554a', '#457a4e', '#a4ad58']); woods(s, -10, 250, y - 1, 34, ['#24554a', '#457a4e', '#a4ad58']);
  for (let i = 0; i < 8; i++) { const x = 760 + i * 52 + s.r(-8, 8), h = s.r(18, 34); s.rect(x, y - 16 - h, 32, h + 10, s.pick(['#f0dcb6', '#e8c995', '#dcd7c2'])); s.poly([[x - 4, y - 16 - h], [x + 16, y - 30 - h], [x + 36, y - 16 - h]], s.pick(['#a84a30', '#8f3a26', '#3f7b78'])); }
  // box girder with arched soffit, on round-nosed piers
  const top = (x) => 420 - 62 * Math.exp(-(((x - 520) / 640) ** 2)) + 26;
  const piers = [150, 430, 730, 1010], soffit = (x) => { let d = 1e9; for (const p of piers) d = Math.min(d, Math.abs(x - p)); return top(x) + 20 + 36 * Math.pow(clamp(1 - d / 148), 2); };
  for (const p of piers) {
    const t = soffit(p) - 6; s.path(`M${p - 30},${f(t)}L${p + 30},${f(t)}L${p + 19},${f(t + 40)}V${y + 4}H${p - 19}V${f(t + 40)}Z`, s.lin([[0, '#fff0d0'], [0.35, '#d9cbb0'], [1, '#6f7c78']], [0, 0, 1, 0]));
    s.rect(p - 36, y - 8, 72, 14, s.lin([[0, '#e2d4b6'], [1, '#77776b']]));
  }
  const up = [], lo = []; for (let x = -20; x <= W + 20; x += 8) { up.push([x, top(x)]); lo.unshift([x, soffit(x)]); }
  s.poly([...up, ...lo], s.lin([[0, '#f6e7c8'], [0.35, '#d3c8ae'], [1, '#71827f']]));
  s.poly([...up, ...[...up].reverse().map(([a, b]) => [a, b + 9])], s.lin([[0, '#fff6dd'], [1, '#e3d3b0']], [0, 0, 1, 0])); s.line(dOf(up.map(([a, b]) => [a, b + 10])), '#5d6d6b', 1.6, 'opacity=".7"');
  s.line(dOf(up.map(([a, b]) => [a, b - 13])), '#e9dcc0', 2.4); s.line(dOf(up.map(([a, b]) => [a, b - 7])), '#cfc3a8', 1.4);
  for (let x = 0; x < W; x += 16) s.line(`M${x},${f(top(x))}v-13`, '#d9ccb0', 1.6);
  s.add('</g>');
  s.group('', () => {
    const car = (x, k, c, truck) => { const t = top(x) - 3; s.rect(x, t - (truck ? 26 : 15) * k, (truck ? 56 : 38) * k, (truck ? 24 : 11) * k, c, `rx="${3 * k}"`); if (truck) { s.rect(x + 57 * k, t - 19 * k, 15 * k, 17 * k, RED, 'rx="2"'); s.rect(x + 63 * k, t - 16 * k, 8 * k, 6 * k, '#dff0ea'); } else s.path(`M${f(x + 6 * k)},${f(t - 14 * k)}l${f(6 * k)},${f(-8 * k)}h${f(14 * k)}l${f(7 * k)},${f(8 * k)}Z`, '#2d4a55'); for (const q of truck ? [10, 44, 64] : [8, 30]) s.oval(x + q * k, t - 1.5, 4.5 * k, 4.5 * k, INK); };
    car(250, 1, '#f1ead6', true); car(560, 1, '#c33a2c'); car(845, 0.95, '#2f7f80'); car(960, 1, '#e8b445', true);
    for (const x of [395, 425, 660, 690, 780]) { const t = top(x) - 2; s.oval(x - 6, t - 3, 3.6, 3.6, INK); s.oval(x + 7, t - 3, 3.6, 3.6, INK); s.line(`M${x - 6},${f(t - 5)}L${x + 5},${f(t - 7)}L${x + 6},${f(t - 12)}`, '#8f2a25', 3); s.line(`M${x - 3},${f(t - 8)}L${x - 1},${f(t - 17)}L${x + 4},${f(t - 13)}`, s.pick(['#f3e6c8', '#2f6f8a', '#e0a83e']), 4); s.oval(x, f(t - 21), 3, 3.2, s.pick([RED, '#f0e6d0', '#2d6f74'])); }
    for (const [p, k] of [[60, 0], [205, 1], [350, 2], [495, 3], [640, 0.6], [785, 1.7], [930, 2.3], [1075, 0.2]]) flag(s, p, top(p), 66, 34, { phase: k });
  });
  s.rect(0, y, W, H - y, s.lin([[0, '#ffdca2'], [0.3, '#bccaa9'], [0.65, '#5d9896'], [1, '#1e555c']]));
  s.group(`opacity=".5" ${s.blur(2.2)} ${s.clip(`M0,${y}H${W}V${H}H0Z`)}`, () => s.add(`<use href="#${id}" transform="matrix(1 0 0 -0.9 0 ${y * 1.9})"/>`));
  s.rect(0, y, W, H - y, s.lin([[0, '#ffdca2', 0.1], [1, '#123f49', 0.5]]));
  ripples(s, y, 230, '#fff2cf', 110, 310, 280, 0.75); ripples(s, y, 230, '#e3efe0', 80, 700, 700, 0.35); ripples(s, y + 30, 200, DEEP, 60, 600, 700, 0.3);
  s.path('M-10,740Q160,700 330,752T640,792L640,810H-10Z', s.lin([[0, '#7d8a43'], [1, '#2b4a32']]));
  grass(s, -10, 470, (x) => 762 - 34 * Math.cos((x - 140) / 170), 66, ['#2d5a3a', '#46703a', '#8d9a45', '#d0b155'], 240);
  person(s, 205, 742, 66, { top: '#f2e6cc', bottom: '#2d3a55', back: true, lit: -1 }); person(s, 168, 742, 45, { kind: 'child', top: CREAM, bottom: '#2f4f74', scarf: RED, back: true, hat: 'bag', band: '#2f7f80', lit: -1 }); person(s, 242, 746, 68, { kind: 'aodai', top: '#c8402f', back: true, sleeve: 'long', lit: -1 });
  birds(s, 880, 190, 7);
});

picture('doi-che', (s) => {
  sky(s, [[0, '#4c8f97'], [0.2, '#a9cbbb'], [0.38, '#fbe6b6'], [0.48, '#ffd696']]);
  sun(s, 900, 172, 34); clouds(s, 90, 7, '#fff5dc', 0.55);
  ridge(s, 238, 80, 220, '#9abdb6', '#f0e0b2', 13); ridge(s, 290, 70, 170, '#6a9c92', '#dcd7a5', 29); mist(s, 350, 90, '#fff0c8', 0.7);
  const dome = (cx, top, wide, base, rows, tone, seed, thick) => {
    const skyl = (x) => base - (base - top) * Math.exp(-(((x - cx) / wide) ** 2)) + fbm(x / 90, seed) * 4;
    const pts = []; for (let x = -20; x <= W + 20; x += 8) pts.push([x, skyl(x)]);
    s.poly([...pts, [W + 20, H + 20], [-20, H + 20]], s.lin([[0, mix(tone, '#d6d77a', 0.35)], [1, dark(tone, 0.25)]]));
    const bottom = (x) => base + 130 - 40 * Math.exp(-(((x - cx) / (wide * 1.6)) ** 2)) + fbm(x / 120, seed + 3) * 6;
    slope(s, skyl, bottom, rows, (a, b, u) => {
      const t = thick * (0.35 + u * 1.15), d = dOf(b);
      s.line(dOf(b.map(([x, y]) => [x, y + t * 0.42])), dark(tone, 0.62), t * 0.9, 'opacity=".8"');
      s.line(d, s.lin([[0, dark(tone, 0.28)], [0.45, tone], [0.8, mix(tone, '#dbe07c', 0.5)], [1, mix(tone, '#cfd66f', 0.3)]], [0, 0, 1, 0]), t * 0.95);
      s.line(dOf(b.map(([x, y]) => [x, y - t * 0.25])), '#e6ea98', t * 0.3, `opacity=".7" stroke-dasharray="${f(t * 0.5)} ${f(t * 0.85)}"`);
      s.line(dOf(b.map(([x, y]) => [x + 3, y + t * 0.02])), dark(tone, 0.35), t * 0.28, `opacity=".5" stroke-dasharray="${f(t * 0.35)} ${f(t * 1.15)}"`);
    }, 1.18, 5, seed);
  };
  dome(240, 322, 210, 440, 12, '#7fab6b', 2, 7); dome(690, 316, 190, 430, 12, '#86b06a', 7, 7); mist(s, 452, 60, '#fff2cf', 0.6);
  dome(1010, 372, 280, 530, 13, '#5e9a50', 12, 12); mist(s, 545, 60, '#fdf3cd', 0.35);
  for (const [x, y, k] of [[986, 372, 92], [1046, 372, 74], [930, 390, 56]]) tree(s, x, y, k, { tones: ['#2b5c42', '#4f8748', '#b4bd5c'] });
  dome(330, 452, 380, 660, 14, '#4a8a45', 17, 17);
  const pick = (x, y, h, o = {}) => person(s, x, y, h, { top: '#2f6673', bottom: '#2c2f40', hat: 'non', basket: true, back: true, sleeve: 'long', shadow: 0.7, ...o });
  pick(330, 494, 44); pick(402, 505, 46, { top: '#b5362d' }); pick(236, 512, 46, { top: '#e7d3a2' }); pick(520, 556, 54, { top: '#27345a' });
  dome(900, 610, 470, 800, 10, '#3f7e3e', 23, 25);
  pick(820, 652, 84, { top: '#b5362d' }); pick(925, 642, 82, { top: '#f0dcae' }); pick(1035, 662, 88, { top: '#2f6673' });
  s.rect(0, 0, W, H, s.rad([[0, '#ffe39c', 0.5], [1, '#ffe39c', 0]], 900, 200, 640, true), 'style="mix-blend-mode:soft-light"');
  birds(s, 480, 150, 6);
});

picture('hoi-truong', (s) => {
  s.rect(0, 0, W, H, s.lin([[0, '#3b1c19'], [1, '#1e1319']]));
  // ceiling, walls and floor run to one vanishing point
  const vx = 600, vy = 300, back = [[290, 130], [910, 130], [910, 440], [290, 440]];
  s.poly([[-40, -20], [W + 40, -20], back[1], back[0]], s.lin([[0, '#5e3a28'], [1, '#b98550']]));
  s.poly([[-40, -20], back[0], back[3], [-40, 760]], s.lin([[0, '#41241c'], [1, '#8d5a36']], [0, 0, 1, 0])); s.poly([[W + 40, -20], back[1], back[2], [W + 40, 760]], s.lin([[0, '#8d5a36'], [1, '#41241c']], [0, 0, 1, 0]));
  for (let i = 0; i < 12; i++) { const t = Math.pow(i / 12, 1.7), x = lerp(288, -40, t), x2 = lerp(912, W + 40, t), y0 = lerp(130, -20, t), y1 = lerp(440, 760, t); s.line(`M${f(x)},${f(y0)}V${f(y1)}M${f(x2)},${f(y0)}V${f(y1)}`, '#2b1714', 2 + t * 5, 'opacity=".6"'); s.line(`M${f(x - 4)},${f(y0)}V${f(y1)}M${f(x2 + 4)},${f(y0)}V${f(y1)}`, '#d99a58', 1 + t * 2, 'opacity=".35"'); }
  for (const t of [0.12, 0.4, 0.76]) { const l = lerp(290, -40, t), r = lerp(910, W + 40, t), yy = lerp(130, -20, t); for (const k of [0.2, 0.5, 0.8]) { const x = lerp(l, r, k), ww = (r - l) * 0.09; s.oval(x, yy + 4, ww, ww * 0.13, '#fff4cf'); glow(s, f(x), f(yy + 4), f(ww * 2.2), '#ffd68a', 0.55); } }
  for (const t of [0.18, 0.5]) for (const k of [-1, 1]) { const x = 600 + k * lerp(310, 640, t), yy = lerp(300, 330, t); glow(s, f(x), f(yy), 70 + t * 60, '#ffc676', 0.6); s.rect(x - 6, yy - 12, 12, 26, '#fff0c6', 'rx="5"'); }
  // the stage
  s.rect(290, 130, 620, 250, s.lin([[0, '#c3261f'], [1, '#7d1215']]));
  for (let i = 0; i < 44; i++) s.rect(290 + i * 14.1, 130, 7, 250, s.lin([[0, '#4d080c', 0], [0.5, '#4d080c', 0.55], [1, '#ff7a55', 0.1]], [0, 0, 1, 0]));
  s.rect(290, 130, 620, 26, s.lin([[0, '#8c1518'], [1, '#c42c23']])); for (let i = 0; i < 16; i++) s.path(`M${290 + i * 38.75},154q19.4,22 38.75,0Z`, s.lin([[0, '#cf3a2a'], [1, '#8c1518']])); s.rect(290, 152, 620, 3, GOLD);
  for (const k of [-1, 1]) { const x = 600 + k * 268; s.path(`M${x - 42},156H${x + 42}V380H${x - 42}Z`, s.lin([[0, '#7d1215'], [0.5, '#d23a2c'], [1, '#7d1215']], [0, 0, 1, 0])); s.rect(x - 42, 300, 84, 5, GOLD); }
  glow(s, 600, 250, 230, '#ff9d5c', 0.55);
  star(s, 600, 226, 40, '#ffd95a'); s.add('<circle cx="600" cy="226" r="62" fill="none" stroke="#ffcf55" stroke-width="2.5" opacity=".8"/>');
  for (const k of [-1, 1]) for (let i = 0; i < 9; i++) { const a = Math.PI / 2 + k * (0.35 + i * 0.235); s.add(`<ellipse cx="${f(600 + Math.cos(a) * 62)}" cy="${f(226 + Math.sin(a) * 62)}" rx="11" ry="4.4" transform="rotate(${f((a * 180) / Math.PI + 90 - k * 34)} ${f(600 + Math.cos(a) * 62)} ${f(226 + Math.sin(a) * 62)})" fill="#ffcf55"/>`); }
  for (let i = 0; i < 5; i++) for (const k of [-1, 1]) flag(s, 600 + k * (112 + i * 24), 348, 128 - i * 4, 34, { dir: k, phase: i * 0.7, withStar: true });
  s.rect(262, 378, 676, 62, s.lin([[0, '#c58a4c'], [0.2, '#8f5a30'], [1, '#4c2a1c']])); s.rect(262, 374, 676, 8, '#e9bd7c');
  // presidium table and lectern
  for (let i = 0; i < 5; i++) { const x = 480 + i * 46; person(s, x, 400, 78, { kind: 'suit', top: i === 3 ? '#c63a3c' : '#27304a', shadow: 0, sleeve: 'long' }); }
  s.rect(446, 362, 252, 40, s.lin([[0, '#d8382b'], [1, '#8c1518']])); s.rect(446, 358, 252, 6, '#f0c36a'); for (const x of [490, 572, 654]) { for (let i = 0; i < 14; i++) s.oval(x + s.r(-17, 17), 356 - s.r(0, 10), 4, 3.4, s.pick(['#f5a3a8', '#ffe2a0', '#e9573f', '#6f9a4d'])); }
  person(s, 356, 400, 86, { kind: 'suit', top: '#27304a', shadow: 0, sleeve: 'long' });
  s.path('M328,348H384L376,402H336Z', s.lin([[0, '#c08245'], [1, '#633a21']])); lotus(s, 356, 388, 24, '#f2a7a0'); s.line('M356,348v-12', INK, 2);
  // lotus and leaves along the front of the stage
  for (let i = 0; i < 60; i++) s.oval(s.r(270, 930), s.r(424, 442), s.r(8, 16), s.r(5, 9), s.pick(['#2d5b3c', '#477a44', '#7d9a4c']));
  for (let i = 0; i < 20; i++) lotus(s, 288 + i * 33, 436 + (i % 2) * 6, 21 + (i % 3) * 3, i % 2 ? '#ee98a0' : '#f4b5a4');
  s.poly([[262, 440], [938, 440], [W + 60, H], [-60, H]], s.lin([[0, '#9b3326'], [1, '#30131a']]));
  s.poly([[566, 440], [634, 440], [700, H], [500, H]], s.lin([[0, '#e06a42', 0.8], [1, '#7c1a1d', 0.8]]));
  // delegates, row behind row
  for (let r = 0; r < 7; r++) {
    const t = r / 6, y = lerp(478, 778, Math.pow(t, 1.25)), k = lerp(0.26, 0.86, Math.pow(t, 1.15)), gap = 112 * k, aisle = lerp(44, 104, t);
    for (const side of [-1, 1]) for (let i = 0; i < 14; i++) {
      const x = 600 + side * (aisle + gap * (i + 0.5)); if (x < -60 || x > W + 60 || Math.abs(x - 600) > lerp(330, 700, t)) continue;
      const c = s.pick(['#232b44', '#2c3350', '#f3ead4', '#efe3c8', '#3d4a5c', '#a52a2c', '#2f6b6d', '#e2b9a0']);
      seated(s, x, y - 16 * k, k, { top: dark(c, 0.08), bun: s.rnd() < 0.18, long: s.rnd() < 0.2, rim: '#ffcf8a' });
      s.path(`M${f(x - 50 * k)},${f(y + 60 * k)}V${f(y + 8 * k)}Q${f(x - 50 * k)},${f(y - 6 * k)} ${f(x - 36 * k)},${f(y - 6 * k)}H${f(x + 36 * k)}Q${f(x + 50 * k)},${f(y - 6 * k)} ${f(x + 50 * k)},${f(y + 8 * k)}V${f(y + 60 * k)}Z`, s.lin([[0, '#b13128'], [0.3, '#7e1b1d'], [1, '#310d14']]));
      s.line(`M${f(x - 46 * k)},${f(y - 1 * k)}Q${f(x)},${f(y - 9 * k)} ${f(x + 46 * k)},${f(y - 1 * k)}`, '#ff9a63', 2 * k, 'opacity=".7"');
    }
  }
  s.rect(0, 0, W, H, s.rad([[0, '#ffcf86', 0.4], [1, INK, 0.35]], 600, 290, 760, true), 'style="mix-blend-mode:soft-light"');
});

picture('quang-truong', (s) => {
  sky(s, [[0, '#26456e'], [0.2, '#7b7f9c'], [0.36, '#e79d78'], [0.5, '#ffc979']]);
  sun(s, 880, 352, 36, '#fff1c8', '#ffb765'); clouds(s, 150, 12, '#ffe9c4', 0.6, 80);
  ridge(s, 372, 70, 220, '#7ba8a6', '#f1d29a', 61); ridge(s, 425, 45, 150, '#4f8583', '#d9bd86', 67); mist(s, 460, 70, '#ffe2ac', 0.6);
  woods(s, -10, 1210, 516, 52, ['#24534a', '#447650', '#b0a857']);
  // the hall of the square
  s.rect(330, 388, 540, 128, s.lin([[0, '#fbe8c2'], [1, '#d8b683']], [1, 0, 0, 0])); s.rect(420, 342, 360, 50, s.lin([[0, '#f3d9a8'], [1, '#fff0cf']], [0, 0, 1, 0]));
  s.rect(410, 334, 380, 11, '#a5472e'); s.rect(320, 380, 560, 11, '#a5472e');
  for (let i = 0; i < 24; i++) for (let j = 0; j < 2; j++) { const x = 340 + i * 22; if (x > 500 && x < 690) continue; s.rect(x, 402 + j * 54, 12, 34, s.lin([[0, '#2f6d74'], [1, '#1d3f4c']])); s.rect(x, 402 + j * 54, 12, 8, '#ffdf9c', 'opacity=".7"'); }
  s.rect(506, 392, 188, 124, '#5a2b22'); for (let i = 0; i < 7; i++) s.rect(506 + i * 30, 392, 10, 124, s.lin([[0, '#b98d5c'], [1, '#fff1d0']], [0, 0, 1, 0])); s.rect(500, 386, 200, 9, '#e7c58c'); for (let i = 0; i < 5; i++) s.rect(488 - i * 6, 510 + i * 4, 224 + i * 12, 4.5, i % 2 ? '#c9a877' : '#eed7a9');
  star(s, 600, 366, 15, '#ffc83d'); s.add('<circle cx="600" cy="366" r="22" fill="none" stroke="#b5332a" stroke-width="4"/>'); flag(s, 600, 336, 74, 46, { phase: 1 });
  // paving, with the sky lying in it
  s.rect(0, 524, W, H - 524, s.lin([[0, '#f0cf98'], [0.35, '#c7a682'], [1, '#51545c']]));
  s.path('M700,526L1050,526L1250,800L640,800Z', s.lin([[0, '#fff0c4', 0.75], [1, '#ffcf8a', 0.05]]), s.blur(14));
  for (let i = -16; i <= 16; i++) s.line(`M${600 + i * 38},526L${600 + i * 190},800`, '#7a6350', 1.2, 'opacity=".35"');
  for (let i = 0; i < 10; i++) { const y = 530 + Math.pow(i / 10, 1.8) * 280; s.line(`M0,${f(y)}H${W}`, '#7a6350', 0.8 + i * 0.14, 'opacity=".35"'); }
  // beds of flowers, flags in two rows
  for (const side of [-1, 1]) for (let i = 4; i >= 0; i--) {
    const t = 1 - i / 4, x = 600 + side * lerp(250, 520, Math.pow(t, 1.5)), y = lerp(536, 690, Math.pow(t, 1.6)), k = lerp(0.42, 1.2, Math.pow(t, 1.4));
    s.oval(x + 8 * k, y + 3, 62 * k, 10 * k, INK, `opacity=".3" ${s.blur(4)}`);
    s.oval(x, y, 54 * k, 11 * k, '#b79a78'); for (let j = 0; j < 70; j++) { const a = s.r(0, 6.28), q = Math.sqrt(s.rnd()); s.oval(x + Math.cos(a) * 50 * k * q, y - 5 * k + Math.sin(a) * 8 * k * q, 4.4 * k, 3.6 * k, s.pick(['#d8342a', '#f0b13d', '#f5c95a', '#3f7a46', '#2d5f3f', '#e0564a'])); }
    flag(s, x, y - 3 * k, 250 * k, 108 * k, { phase: i * 0.9 + side, dir: 1 });
    s.path(`M${f(x - 3)},${f(y + 6 * k)}h6l${f(-side * 26 - 40)},${f(120 * k)}h-6Z`, INK, `opacity=".13" ${s.blur(3)}`);
  }
  for (const [x, k] of [[62, 330], [1150, 350]]) tree(s, x, 720, k, { tones: ['#1f4f42', '#3f7646', '#b3ae54'] });
  const p = (x, y, h, o) => person(s, x, y, h, { lit: 1, ...o });
  p(520, 560, 36, { top: '#e9dcc0', pose: 'walk', back: true }); p(545, 562, 36, { kind: 'aodai', top: '#c7402f', back: true, sleeve: 'long' }); p(690, 556, 34, { top: '#2f6f74', pose: 'walk' }); p(655, 574, 38, { kind: 'aodai', top: '#f3e9d2', back: true, sleeve: 'long' });
  p(470, 640, 66, { kind: 'aodai', top: '#f4ecd8', hat: 'non', back: true, sleeve: 'long' }); p(505, 644, 68, { kind: 'aodai', top: '#d9667a', hat: 'non', back: true, sleeve: 'long' });
  p(760, 668, 78, { top: '#f3ead6', bottom: '#26324d', pose: 'walk', back: true, dir: -1 }); p(718, 674, 50, { kind: 'child', top: CREAM, bottom: '#274b72', scarf: RED, back: true, hat: 'bag', band: '#d0493a' });
  birds(s, 300, 210, 8);
});

picture('cho-phien', (s) => {
  sky(s, [[0, '#7fa6b4'], [0.22, '#dccbb0'], [0.42, '#ffd79c'], [0.6, '#ffc888']]);
  sun(s, 255, 190, 32); clouds(s, 100, 7, '#fff3d8', 0.5);
  karst(s, 470, [[140, 230, 170], [420, 260, 210], [690, 220, 150], [980, 280, 235], [1190, 240, 190]], '#8fb5ab', '#f7e1b0', -1);
  karst(s, 490, [[30, 230, 250], [560, 200, 130], [830, 210, 200], [1130, 260, 290]], '#4f8a80', '#ecd7a2', -1);
  woods(s, -10, 1210, 486, 44, ['#2a5c46', '#4b7d47', '#a9b058'], -1);
  s.rect(0, 478, W, 330, s.lin([[0, '#e8c68d'], [1, '#8f6844']]));
  const stall = (x, y, w, k, colors) => {
    const h = 118 * k;
    s.oval(x + w / 2 + 14 * k, y + 3, w * 0.56, 11 * k, INK, `opacity=".3" ${s.blur(5)}`);
    s.rect(x + 6 * k, y - h, 5 * k, h, '#6b4528'); s.rect(x + w - 11 * k, y - h, 5 * k, h, '#6b4528');
    s.rect(x + 10 * k, y - h, w - 20 * k, h - 28 * k, '#4a2f25', 'opacity=".55"');
    // cloth hung at the back of the stall
    for (let i = 0; i < 4; i++) { const a = x + w * (0.1 + i * 0.21), b = w * 0.17; const c = s.pick(['#27345a', '#8f1d22', '#1f5f62', '#6d2a5a']); s.rect(a, y - h + 4, b, h * 0.5, c); for (let q = 0; q < 3; q++) s.rect(a, y - h * (0.85 - q * 0.13), b, 3 * k, s.pick([GOLD, RED, CREAM, '#5fb0a4'])); }
    person(s, x + w * 0.5, y - 8 * k, 96 * k, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', sleeve: 'long', shadow: 0, band: s.pick([RED, '#d9577a', '#e08a2e']), lit: -1 });
    s.rect(x, y - 42 * k, w, 42 * k, s.lin([[0, '#b27b45'], [1, '#5f3c25']])); s.rect(x - 3 * k, y - 45 * k, w + 6 * k, 7 * k, '#dcab6c');
    const fruit = [['#e3682f', '#f39a3f'], ['#7ea640', '#a9c255'], ['#b7272a', '#dd4a3a'], ['#e9b437', '#f5d36b'], ['#4f8a45', '#7fb15a']];
    const n = Math.floor(w / (52 * k));
    for (let i = 0; i < n; i++) { const cx = x + (w / n) * (i + 0.5), c = fruit[(i + Math.floor(s.r(0, 5))) % 5]; for (let j = 0; j < 22; j++) { const a = s.r(-1, 1), b = s.rnd() * (1 - a * a); s.oval(cx + a * 20 * k, y - 50 * k - b * 15 * k, 5.4 * k, 5 * k, s.pick(c)); } s.path(`M${f(cx - 25 * k)},${f(y - 52 * k)}H${f(cx + 25 * k)}L${f(cx + 18 * k)},${f(y - 38 * k)}H${f(cx - 18 * k)}Z`, '#c08d4c'); s.line(`M${f(cx - 23 * k)},${f(y - 47 * k)}H${f(cx + 23 * k)}`, '#7a4f28', 1.2); }
    // awning in stripes
    const m = 9; for (let i = 0; i < m; i++) { const a = x - 22 * k + ((w + 44 * k) * i) / m, b = (w + 44 * k) / m, a2 = x + 10 * k + ((w - 20 * k) * i) / m, b2 = (w - 20 * k) / m; s.path(`M${f(a2)},${f(y - h - 38 * k)}H${f(a2 + b2)}L${f(a + b)},${f(y - h + 6 * k)}Q${f(a + b / 2)},${f(y - h + 24 * k)} ${f(a)},${f(y - h + 6 * k)}Z`, s.lin([[0, light(colors[i % 2], 0.25)], [0.8, colors[i % 2]], [1, dark(colors[i % 2], 0.25)]])); }
  };
  stall(80, 548, 170, 0.72, [TEAL, CREAM]); stall(330, 540, 165, 0.68, ['#c03527', CREAM]); stall(700, 540, 165, 0.68, ['#e0a235', CREAM]); stall(940, 548, 180, 0.74, ['#b3302a', CREAM]);
  const p = (x, y, h, o) => person(s, x, y, h, { lit: -1, ...o });
  p(560, 556, 70, { kind: 'skirt', top: '#8f1d22', bottom: '#27345a', hat: 'khan', band: '#e0a235', back: true, sleeve: 'long' }); p(602, 560, 74, { top: '#2b3350', bottom: '#20263a', pose: 'walk', sleeve: 'long' }); p(640, 552, 68, { kind: 'skirt', top: '#1f5f62', bottom: '#232b4a', hat: 'khan', basket: true, back: true, sleeve: 'long' });
  stall(-50, 676, 300, 1.14, ['#c03527', CREAM]); stall(945, 684, 320, 1.18, [TEAL, CREAM]);
  p(395, 650, 116, { kind: 'skirt', top: '#27345a', bottom: '#26305a', hat: 'khan', back: true, basket: true, sleeve: 'long', band: '#d9577a' }); p(452, 656, 84, { kind: 'child', top: '#b3302a', bottom: '#27345a', back: true });
  p(640, 664, 122, { kind: 'skirt', top: '#1f5f62', bottom: '#20294a', hat: 'khan', sleeve: 'long', pose: 'carry', band: '#e0a235', dir: 1 }); p(722, 668, 124, { top: '#ece0c4', bottom: '#2d3a55', back: true, pose: 'walk', hat: 'non' });
  p(812, 640, 108, { kind: 'skirt', top: '#6d2a3a', bottom: '#232b4a', hat: 'khan', back: true, sleeve: 'long', basket: true });
  // goods on mats in front
  for (const [x, y, k] of [[420, 762, 1.2], [560, 776, 1.3], [710, 768, 1.25], [300, 778, 1.2]]) { s.oval(x + 6, y + 12 * k, 62 * k, 13 * k, INK, `opacity=".3" ${s.blur(4)}`); const c = s.pick([['#d8412e', '#ec6a3c'], ['#e5a92f', '#f5cf62'], ['#6d9a3f', '#9fbf52']]); for (let j = 0; j < 60; j++) { const a = s.r(-1, 1), b = s.rnd() * (1 - a * a); s.oval(x + a * 44 * k, y - b * 30 * k, 8 * k, 7.4 * k, s.pick(c)); s.oval(x + a * 44 * k - 2, y - b * 30 * k - 3, 2.4 * k, 1.8 * k, '#fff1c4', 'opacity=".5"'); } s.path(`M${x - 58 * k},${y - 4}Q${x},${y + 12 * k} ${x + 58 * k},${y - 4}L${x + 44 * k},${y + 18 * k}Q${x},${y + 28 * k} ${x - 44 * k},${y + 18 * k}Z`, s.lin([[0, '#7d5228'], [0.4, '#dcae68'], [1, '#6a4322']], [0, 0, 1, 0])); }
});

picture('tram-y-te', (s) => {
  sky(s, [[0, '#58a3cb'], [0.3, '#b9dedf'], [0.46, '#fdf0d0']]);
  clouds(s, 110, 8, '#fff7e4', 0.7); ridge(s, 300, 80, 220, '#8fb9ae', '#e2ddb0', 71); ridge(s, 362, 70, 150, '#5f978a', '#b9c08a', 77); mist(s, 420, 70, '#fff0cc', 0.5);
  woods(s, -10, 1210, 480, 74, ['#265943', '#488048', '#aab658'], -1);
  s.rect(0, 470, W, 330, s.lin([[0, '#e6d2a6'], [1, '#b09368']]));
  s.oval(620, 578, 420, 18, INK, `opacity=".3" ${s.blur(8)}`);
  s.rect(290, 300, 640, 276, s.lin([[0, '#fff4d8'], [0.6, '#fbe4b4'], [1, '#d9b987']], [0, 0, 1, 0]));
  s.poly([[262, 304], [330, 238], [890, 238], [958, 304]], s.lin([[0, '#c65a3a'], [1, '#8b3624']])); for (let i = 1; i < 6; i++) s.line(`M${330 - i * 11},${238 + i * 11}H${890 + i * 11}`, '#6f2a1d', 1.4, 'opacity=".5"'); s.rect(262, 302, 696, 8, '#f3d8a6');
  for (let r = 0; r < 2; r++) for (let i = 0; i < 8; i++) { const x = 316 + i * 76, y = 330 + r * 132; if (r && (i === 3 || i === 4)) continue; s.rect(x - 4, y - 4, 56, 78, '#cfae7e'); s.rect(x, y, 48, 70, s.lin([[0, '#2f7a80'], [1, '#5fa39c']])); s.path(`M${x},${y}h20l-20,34Z`, '#dff0e2', 'opacity=".35"'); s.rect(x + 22.5, y, 3, 70, '#fbeccb'); s.rect(x, y + 34, 48, 2.6, '#fbeccb'); s.rect(x - 7, y + 73, 62, 5, '#f6dfb2'); }
  s.rect(286, 426, 648, 9, '#c96b45'); s.rect(286, 424, 648, 3, '#fff0cc');
  // entrance, with the sign of health in teal
  s.rect(520, 430, 180, 146, '#8f6a4a'); s.rect(532, 462, 156, 114, s.lin([[0, '#ffe2a0'], [1, '#d9a465']])); s.rect(608, 462, 4, 114, '#6d4a31'); for (const x of [538, 615]) s.rect(x, 468, 67, 108, '#2f6d74', 'opacity=".35"');
  s.rect(500, 416, 220, 22, s.lin([[0, '#2b8085'], [1, '#185158']])); for (const x of [506, 702]) s.rect(x, 436, 12, 140, s.lin([[0, '#fff3d6'], [1, '#b99a70']], [0, 0, 1, 0]));
  s.add('<circle cx="610" cy="276" r="29" fill="#fff6e0"/>'); s.rect(602, 257, 16, 38, '#1d7a7c'); s.rect(591, 268, 38, 16, '#1d7a7c');
  for (let i = 0; i < 3; i++) s.rect(494 - i * 10, 572 + i * 8, 232 + i * 20, 9, i % 2 ? '#c7aa7c' : '#f0dcb4');
  flag(s, 240, 590, 330, 104, { phase: 0.7 });
  s.path('M560,596L660,596L820,800L360,800Z', s.lin([[0, '#f5e4bf'], [1, '#cbae80']])); for (let i = 1; i < 6; i++) { const y = 596 + Math.pow(i / 6, 1.5) * 204, t = (y - 596) / 204; s.line(`M${f(560 - 200 * t)},${f(y)}H${f(660 + 160 * t)}`, '#a98a60', 1.3, 'opacity=".5"'); }
  for (const k of [-1, 1]) for (let i = 0; i < 90; i++) { const x = 610 + k * s.r(120, 380), y = 592 + s.r(0, 14); s.oval(x, y, s.r(6, 11), s.r(5, 8), s.pick(['#2f6a44', '#4f8a48', '#7fa852', '#d9493a', '#f1b843'])); }
  // examination under the awning on the left, families waiting on the right
  tree(s, 1060, 690, 420, { tones: ['#205040', '#3f7d4a', '#a9ba5a'], side: -1, wide: 1.15 });
  s.oval(300, 716, 190, 14, INK, `opacity=".28" ${s.blur(6)}`);
  const p = (x, y, h, o) => person(s, x, y, h, { lit: -1, ...o });
  for (const x of [150, 430]) s.rect(x, 520, 6, 190, '#dfd3b8'); 
  p(256, 694, 122, { kind: 'coat', top: '#fbf7ec', bottom: '#d9e4e0', sleeve: 'long', pose: 'carry', dir: 1 }); p(352, 698, 112, { top: '#8a5a3c', bottom: '#3a2f33', sleeve: 'long', hair: '#d9d6cf', pose: 'carry', dir: -1 }); p(196, 690, 118, { kind: 'coat', top: '#dff0ec', bottom: '#dff0ec', sleeve: 'long', hat: 'cap' });
  s.rect(262, 646, 90, 7, '#f7ead0'); s.rect(262, 653, 90, 46, s.lin([[0, '#2b8085'], [1, '#15484f']])); s.rect(276, 632, 26, 14, '#fff8e6'); s.rect(312, 624, 6, 22, '#cfd8d2'); s.oval(330, 641, 8, 5, '#d9493a');
  s.path('M120,528L168,482H412L462,528Q448,542 434,528Q420,542 405,528Q390,542 376,528Q361,542 347,528Q332,542 318,528Q303,542 289,528Q274,542 260,528Q245,542 231,528Q216,542 202,528Q187,542 173,528Q158,542 144,528Q132,540 120,528Z', s.lin([[0, '#38959a'], [1, '#1a5f66']]));
  p(800, 690, 116, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', sleeve: 'long', band: '#d9577a' }); p(846, 694, 78, { kind: 'child', top: '#d8412e', bottom: '#2c4a6d' }); p(900, 684, 112, { top: '#ece0c4', bottom: '#38414f', hair: '#d9d6cf', sleeve: 'long' });
  p(640, 640, 92, { kind: 'coat', top: '#fbf7ec', bottom: '#e9efe6', sleeve: 'long', back: true, pose: 'walk' });
});

picture('quay-dich-vu-cong', (s) => {
  s.rect(0, 0, W, H, s.lin([[0, '#f3e2bd'], [1, '#d3b98c']]));
  // window wall with the town's hills behind it
  s.group(s.clip('M90,110H1110V452H90Z'), () => {
    s.rect(90, 110, 1020, 342, s.lin([[0, '#6fb0b2'], [0.5, '#cfe2c8'], [0.8, '#ffe3ad']])); glow(s, 850, 250, 260, '#ffdd95', 0.8); s.oval(850, 250, 26, 26, '#fff4d4');
    ridge(s, 300, 60, 180, '#8cb8b0', '#efdfae', 81); ridge(s, 348, 55, 140, '#5a9389', '#cfc993', 87); woods(s, 80, 1120, 440, 66, ['#2c614c', '#4f8a50', '#b0bd60']);
  });
  for (let i = 0; i <= 6; i++) s.rect(86 + i * 170, 104, 9, 352, s.lin([[0, '#8a5a35'], [1, '#d9a566']], [0, 0, 1, 0])); s.rect(80, 98, 1040, 14, '#8a5a35'); s.rect(80, 446, 1040, 12, '#a8733f'); s.rect(86, 190, 1030, 5, '#8a5a35');
  s.rect(0, 0, W, 100, s.lin([[0, '#c9975c'], [1, '#8f5f38']])); for (let i = 0; i < 40; i++) s.rect(i * 30, 0, 7, 100, '#5f3b25', 'opacity=".5"'); s.rect(0, 96, W, 6, '#5f3b25');
  for (const x of [190, 460, 740, 1010]) { s.line(`M${x},96V150`, '#4a3428', 3); glow(s, x, 178, 110, '#ffd98a', 0.55); s.path(`M${x - 34},178Q${x - 28},150 ${x},150Q${x + 28},150 ${x + 34},178Z`, s.lin([[0, '#1f6a70'], [1, '#123f49']])); s.oval(x, 178, 34, 6, '#fff3cc'); }
  s.rect(0, 456, W, 350, s.lin([[0, '#d8bd90'], [0.3, '#e7cfa2'], [1, '#9c7a54']]));
  for (let i = -14; i <= 14; i++) s.line(`M${600 + i * 70},540L${600 + i * 190},800`, '#a58458', 1.2, 'opacity=".5"'); for (let i = 0; i < 7; i++) s.line(`M0,${f(560 + Math.pow(i / 7, 1.6) * 240)}H${W}`, '#a58458', 1.1, 'opacity=".5"');
  for (let i = 0; i < 6; i++) s.poly([[100 + i * 170, 560], [252 + i * 170, 560], [170 + i * 200, 800], [-20 + i * 200, 800]], '#fff3cf', `opacity=".22" ${s.blur(4)}`);
  // clerks, screens, the counter
  for (let i = 0; i < 5; i++) {
    const x = 210 + i * 196; person(s, x, 632, 196, { kind: i % 2 ? 'aodai' : 'man', top: i % 2 ? '#f7efe0' : '#dbeae6', sleeve: 'long', shadow: 0, skin: '#cf9a70' });
    s.rect(x + 34, 446, 74, 50, '#22343d', 'rx="5"'); s.rect(x + 38, 450, 66, 40, s.lin([[0, '#9fe0d4'], [1, '#2f8f8a']])); s.rect(x + 66, 494, 9, 16, '#22343d');
  }
  s.path('M60,512H1140L1172,540H28Z', s.lin([[0, '#f7dca5'], [1, '#d79f5b']])); s.path('M28,540H1172L1150,668H50Z', s.lin([[0, '#b77a43'], [1, '#5f3823']]));
  for (let i = 0; i < 56; i++) s.rect(44 + i * 20, 544, 6, 120, '#4a2a1b', 'opacity=".35"'); for (let i = 0; i < 5; i++) { const x = 132 + i * 196; s.rect(x, 556, 156, 96, s.lin([[0, '#2b8388'], [1, '#124650']]), 'rx="8"'); lotus(s, x + 78, 624, 34, '#f0c06a'); }
  s.rect(28, 536, 1144, 6, '#ffefc4');
  for (let i = 1; i < 5; i++) s.rect(112 + i * 196, 462, 4, 58, '#dff0ea', 'opacity=".8"');
  const p = (x, y, h, o) => person(s, x, y, h, { lit: 1, back: true, ...o });
  p(196, 716, 214, { top: '#6d4a3a', bottom: '#2b2f3e', sleeve: 'long', hair: '#c9c5bd' }); p(470, 712, 208, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', sleeve: 'long', band: '#d8412e' }); p(786, 718, 216, { top: '#2f6f8a', bottom: '#2b2f3e' }); p(848, 722, 140, { kind: 'child', top: '#f2c14e', bottom: '#2c4a6d', hat: 'bag', band: '#c8402f' });
  // a kiosk and plants
  s.oval(1062, 774, 60, 10, INK, `opacity=".35" ${s.blur(4)}`); s.path('M1024,772L1036,640H1092L1104,772Z', s.lin([[0, '#fff3d6'], [1, '#b99a70']], [0, 0, 1, 0])); s.path('M1018,640L1032,520H1100L1112,640Z', s.lin([[0, '#2b8388'], [1, '#124650']])); s.path('M1028,630L1040,532H1092L1102,630Z', s.lin([[0, '#d6f3e6'], [1, '#6fbdb0']])); for (let i = 0; i < 4; i++) s.rect(1044, 546 + i * 20, 42, 10, '#1f6a70', 'rx="3" opacity=".7"');
  person(s, 1000, 770, 216, { kind: 'aodai', top: '#c8402f', sleeve: 'long', back: true, dir: 1 });
  for (const [x, y] of [[52, 770], [330, 790]]) { for (let i = 0; i < 13; i++) { const a = -Math.PI * (0.08 + 0.84 * (i / 12)), l = s.r(80, 120); s.path(`M${x},${y - 50}Q${f(x + Math.cos(a) * l * 0.3 - 8)},${f(y - 50 + Math.sin(a) * l * 0.8)} ${f(x + Math.cos(a) * l * 0.8)},${f(y - 50 + Math.sin(a) * l)}Q${f(x + Math.cos(a) * l * 0.5 + 10)},${f(y - 50 + Math.sin(a) * l * 0.5)} ${x},${y - 50}Z`, s.pick([FOREST, '#3a7a4a', LEAF])); } s.path(`M${x - 32},${y - 54}H${x + 32}L${x + 22},${y + 6}H${x - 22}Z`, s.lin([[0, '#c8402f'], [1, '#6d1a1d']], [0, 0, 1, 0])); }
});

picture('trong-cay', (s) => {
  sky(s, [[0, '#3f8a95'], [0.25, '#a4cdbf'], [0.48, '#fbe6b4'], [0.58, '#ffd596']]);
  sun(s, 930, 210, 34); clouds(s, 110, 8, '#fff5dc', 0.55);
  ridge(s, 300, 100, 230, '#8fb9b1', '#efdfae', 91); ridge(s, 362, 90, 170, '#5d978c', '#cfcb94', 97); mist(s, 430, 80, '#fff0c8', 0.6);
  // a reservoir in the valley
  s.rect(0, 440, W, 120, s.lin([[0, '#ffe7b2'], [0.5, '#b9d4bc'], [1, '#6fa8a2']])); ripples(s, 448, 80, '#fff6da', 60, 900, 300, 0.7);
  s.path('M-10,470Q150,430 340,462T620,486Q480,520 -10,540Z', s.lin([[0, '#5a8f56'], [1, '#3d7048']])); woods(s, -10, 560, (x) => 470 + 16 * Math.sin(x / 90), 40, ['#245443', '#437a47', '#9fb056']);
  s.path('M1210,455Q1040,448 900,492Q1010,520 1210,530Z', s.lin([[0, '#5a8f56'], [1, '#3d7048']])); woods(s, 930, 1210, (x) => 492 - (x - 930) * 0.09, 38, ['#245443', '#437a47', '#9fb056']);
  const g = (x) => 590 - 46 * Math.sin(x / 260 + 0.4);
  const pts = []; for (let x = -10; x <= W + 10; x += 12) pts.push([x, g(x)]);
  s.poly([...pts, [W + 10, H + 10], [-10, H + 10]], s.lin([[0, '#a8b85a'], [0.4, '#6f8f45'], [1, '#35583a']]));
  for (let r = 0; r < 6; r++) { const o = 14 + Math.pow(r / 6, 1.4) * 190; s.line(dOf(pts.map(([x, y]) => [x, y + o + fbm(x / 80, r) * 5])), '#7d5a35', 3 + r * 1.6, 'opacity=".55"'); s.line(dOf(pts.map(([x, y]) => [x, y + o - 2 - r * 0.7 + fbm(x / 80, r) * 5])), '#d9b873', 1 + r * 0.4, 'opacity=".55"'); }
  for (let i = 0; i < 420; i++) { const x = s.r(0, W), t = s.rnd(), y = g(x) + 4 + t * 200, k = 6 + t * 12; s.line(`M${f(x)},${f(y)}q${f(s.r(-3, 3))},${f(-k * 0.6)} ${f(s.r(-5, 5))},${f(-k)}`, s.pick(['#8fa64a', '#c9c469', '#4d7a40', '#35623b']), 1 + t, 'opacity=".7"'); }
  const sapling = (x, y, k) => { s.oval(x - 8 * k, y, 16 * k, 4 * k, INK, 'opacity=".25"'); s.oval(x, y, 13 * k, 4 * k, '#6b4528'); s.line(`M${f(x + 5 * k)},${f(y)}v${f(-46 * k)}`, '#d9b77c', 2 * k); s.line(`M${f(x)},${f(y)}q${f(-1 * k)},${f(-24 * k)} ${f(k)},${f(-44 * k)}`, '#5f4a30', 2.2 * k); for (let i = 0; i < 16; i++) { const a = s.r(0, 6.28), q = Math.sqrt(s.rnd()) * 14 * k; s.oval(x + Math.cos(a) * q, y - 46 * k + Math.sin(a) * q * 0.9, 5.4 * k, 3.2 * k, s.pick(['#2f6a44', '#5a9a4a', '#a9c85a']), `transform="rotate(${f(s.r(-40, 40))} ${f(x)} ${f(y - 46 * k)})"`); } };
  for (let r = 0; r < 3; r++) for (let i = 0; i < 15; i++) { const x = 30 + i * 82 + s.r(-10, 10) + r * 24, o = [26, 60, 106][r]; if (s.rnd() < 0.78) sapling(x, g(x) + o, [0.5, 0.72, 1][r]); }
  for (const [x, ph] of [[140, 0.2], [420, 1.2], [690, 2.2], [960, 0.6]]) flag(s, x, g(x) + 8, 104, 44, { phase: ph });
  const p = (x, h, o = {}, dy = 40) => person(s, x, g(x) + dy, h, { top: '#2f6fa0', bottom: '#2a3350', ...o });
  p(250, 70, { pose: 'dig', dir: 1, hat: 'non' }, 34); p(330, 68, { top: '#f0e4c8', back: true }, 34); p(560, 72, { pose: 'dig', dir: -1, hat: 'cap' }, 36); p(620, 70, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', sleeve: 'long', pose: 'carry', dir: -1 }, 38); p(880, 70, { pose: 'walk', back: true, hat: 'cap' }, 34); p(1040, 72, { top: '#3f7a4a', pose: 'dig', dir: 1, hat: 'cap' }, 36);
  p(180, 128, { pose: 'dig', dir: 1, hat: 'cap' }, 150); sapling(228, g(228) + 156, 1.5); p(292, 118, { top: '#f4ead2', bottom: '#2c4a6d', scarf: RED, kind: 'child', pose: 'carry', dir: -1 }, 152);
  p(760, 134, { pose: 'dig', dir: -1, top: '#3f7a4a', hat: 'non' }, 146); sapling(706, g(706) + 152, 1.55); p(850, 130, { top: '#2f6fa0', pose: 'carry', dir: 1, hat: 'cap' }, 150); sapling(878, g(878) + 86, 1.1); p(1090, 134, { kind: 'man', top: '#c8402f', hat: 'non', back: true, sleeve: 'long', pose: 'walk', basket: true }, 150);
  birds(s, 560, 180, 7);
});

// Woven bands, row under row, each with its own motif.
function brocade(s, x, y, w, h, rows, ground = '#1e2340', colors = [RED, GOLD, CREAM, '#3fa198', '#e0703a', '#d9577a']) {
  s.add(`<g ${s.clip(`M${x},${y}h${w}v${h}h${-w}Z`)}>`);
  s.rect(x, y, w, h, ground);
  let cy = y, i = 0;
  while (cy < y + h - 2) {
    const k = rows * [1, 0.34, 0.7, 0.26, 1.2, 0.34][i % 6], c = colors[(i * 2) % colors.length], d = colors[(i * 2 + 3) % colors.length], n = Math.max(2, Math.round(w / (k * 1.1))), st = w / n;
    if (i % 6 === 1 || i % 6 === 3 || i % 6 === 5) { s.rect(x, cy, w, k, c); s.rect(x, cy + k * 0.4, w, k * 0.2, d); }
    else for (let j = 0; j < n; j++) {
      const a = x + (j + 0.5) * st, b = cy + k / 2;
      if (i % 6 === 0) { s.poly([[a - st / 2, b], [a, cy], [a + st / 2, b], [a, cy + k]], c); s.poly([[a - st * 0.3, b], [a, cy + k * 0.2], [a + st * 0.3, b], [a, cy + k * 0.8]], ground); s.poly([[a - st * 0.17, b], [a, cy + k * 0.33], [a + st * 0.17, b], [a, cy + k * 0.67]], d); }
      else if (i % 6 === 2) s.poly([[a - st / 2, cy + k * 0.1], [a, cy + k * 0.75], [a + st / 2, cy + k * 0.1], [a + st / 2, cy + k * 0.4], [a, cy + k], [a - st / 2, cy + k * 0.4]], j % 2 ? c : d);
      else { s.rect(a - st * 0.07, cy, st * 0.14, k, c); s.rect(a - st * 0.42, b - k * 0.07, st * 0.84, k * 0.14, c); for (const q of [-1, 1]) for (const r of [-1, 1]) s.poly([[a + q * st * 0.12, b + r * k * 0.14], [a + q * st * 0.4, b + r * k * 0.14], [a + q * st * 0.12, b + r * k * 0.42]], d); }
    }
    cy += k; i++;
  }
  for (let q = y; q < y + h; q += 4) s.line(`M${f(x)},${f(q)}h${f(w)}`, INK, 1, 'opacity=".13"');
  s.add('</g>');
}

picture('hoa-van-tho-cam', (s) => {
  s.rect(0, 0, W, H, s.lin([[0, '#6d4028'], [1, '#2e1b17']], [0, 0, 1, 1]));
  for (let i = 0; i < 60; i++) s.line(`M0,${f(i * 14 + s.r(-3, 3))}Q400,${f(i * 14 + s.r(-9, 9))} 1200,${f(i * 14 + s.r(-5, 5))}`, s.pick(['#8a5a35', '#3d241b', '#a8733f']), s.r(0.6, 2.2), 'opacity=".4"');
  const cloth = (x, y, w, h, rows, turn, ground, colors) => s.group(`transform="rotate(${turn} ${x + w / 2} ${y + h / 2})"`, () => {
    s.rect(x - 4, y + 14, w + 22, h + 6, INK, `opacity=".55" ${s.blur(12)}`); brocade(s, x, y, w, h, rows, ground, colors);
    const folds = []; for (let i = 0; i <= 12; i++) { const v = Math.sin(i * 1.7 + x); folds.push([i / 12, v > 0 ? '#fff0c4' : '#0d0a14', Math.abs(v) * 0.3]); }
    s.rect(x, y, w, h, s.lin(folds, [0, 0, 1, 0.12]));
    for (let i = 0; i < w / 6; i++) s.line(`M${f(x + 3 + i * 6)},${f(y + h)}q${f(s.r(-3, 3))},14 ${f(s.r(-4, 4))},${f(s.r(24, 32))}`, s.pick([RED, GOLD, CREAM, '#3fa198']), 2);
  });
  cloth(-120, -90, 480, 760, 74, -9, '#1e2340'); cloth(690, -120, 600, 700, 92, 8, '#5a1020', [GOLD, '#f0e0bc', '#3fa198', '#e0703a', '#1e2340', RED]); cloth(300, -60, 430, 720, 64, 2.5, '#123f49', [CREAM, RED, GOLD, '#d9577a', '#e0703a', '#8fc4a8']);
  // spools of thread
  for (const [x, y, c, k] of [[820, 690, RED, 1.2], [930, 706, GOLD, 1.3], [1045, 688, '#2f8f8a', 1.2], [1130, 720, CREAM, 1.1]]) {
    s.oval(x + 10, y + 44 * k, 46 * k, 12 * k, INK, `opacity=".5" ${s.blur(6)}`); s.rect(x - 34 * k, y - 36 * k, 68 * k, 78 * k, s.lin([[0, dark(c, 0.5)], [0.55, c], [0.75, light(c, 0.4)], [1, dark(c, 0.35)]], [0, 0, 1, 0]), `rx="${8 * k}"`);
    for (let i = 0; i < 17; i++) s.line(`M${f(x - 34 * k)},${f(y - (32 - i * 4.4) * k)}q${34 * k},${7 * k} ${68 * k},0`, dark(c, 0.45), 1, 'opacity=".5"');
    for (const q of [-38, 42]) { s.oval(x, y + q * k, 39 * k, 9.5 * k, '#b98350'); s.oval(x, y + (q - 4) * k, 39 * k, 9.5 * k, '#dcae74'); } s.oval(x, y - 42 * k, 9 * k, 2.6 * k, '#5a3722');
  }
  s.rect(0, 0, W, H, s.rad([[0, '#ffe0a0', 0.55], [1, INK, 0.5]], 400, 180, 1000, true), 'style="mix-blend-mode:soft-light"');
});

picture('det-tho-cam', (s) => {
  // the veranda of a stilt house, looking out to the valley
  sky(s, [[0, '#5fa3a6'], [0.3, '#bcd6bf'], [0.55, '#fde6b0'], [0.7, '#ffd08c']]);
  sun(s, 735, 250, 36); clouds(s, 140, 6, '#fff4da', 0.5);
  karst(s, 500, [[260, 230, 180], [480, 210, 130], [980, 260, 210], [1180, 220, 160]], '#8fb7ad', '#fbe3ae', 1); karst(s, 520, [[130, 220, 240], [840, 180, 110], [1090, 240, 200]], '#568f86', '#eed9a3', 1);
  s.rect(0, 500, W, 110, s.lin([[0, '#e9d48e'], [1, '#9aa650']])); slope(s, () => 510, () => 610, 9, (a, b, u) => { s.line(dOf(b), '#5f7d3d', 1.4 + u * 2, 'opacity=".8"'); s.line(dOf(b.map(([x, y]) => [x, y - 3])), '#fff0b4', 1, 'opacity=".6"'); }, 1.3, 10, 5);
  woods(s, -10, 1210, 520, 30, ['#2c5f49', '#4c8148', '#b3b858']);
  bamboo(s, 1010, 620, 330, 8, ['#2b6045', '#568f48', '#b8c463']);
  // posts, beam, eaves, floor
  s.path('M-10,-10H1210V96Q600,66 -10,96Z', s.lin([[0, '#1d1214'], [1, '#5a3a25']])); for (let i = 0; i < 90; i++) s.line(`M${f(i * 13.6)},${f(60)}l${f(s.r(-5, 5))},${f(s.r(26, 46))}`, s.pick(['#8a6238', '#5f4026', '#b98a4e']), 3);
  s.rect(0, 104, W, 22, s.lin([[0, '#7a4a2b'], [1, '#2e1b17']]));
  s.rect(0, 640, W, 170, s.lin([[0, '#a8703c'], [1, '#3a2119']])); for (let i = -10; i <= 10; i++) s.line(`M${600 + i * 110},640L${600 + i * 190},800`, '#2b1813', 2.4, 'opacity=".7"'); s.poly([[560, 640], [880, 640], [1080, 800], [420, 800]], '#ffcf83', `opacity=".3" ${s.blur(10)}`);
  for (const y of [560, 596]) { s.rect(0, y, W, 9, s.lin([[0, '#c08a50'], [1, '#4a2c1d']])); } for (let i = 0; i < 31; i++) s.rect(12 + i * 40, 566, 6, 76, '#5f3a24'); s.rect(0, 632, W, 12, '#5f3a24');
  for (const x of [36, 1130]) s.rect(x, 90, 38, 650, s.lin([[0, '#2b1814'], [0.55, '#7a4a2b'], [1, '#d99a58']], [0, 0, 1, 0]));
  for (const [x, w, h, r, g, c] of [[110, 120, 330, 30, '#1e2340'], [250, 96, 260, 26, '#5a1020', [GOLD, CREAM, '#3fa198', '#e0703a', '#1e2340', RED]], [986, 116, 300, 30, '#123f49', [CREAM, RED, GOLD, '#d9577a', '#e0703a', '#8fc4a8']]]) { brocade(s, x, 126, w, h, r, g, c); for (let i = 0; i < w / 5; i++) s.line(`M${f(x + 2 + i * 5)},${126 + h}v${f(s.r(14, 20))}`, s.pick([RED, GOLD, CREAM]), 1.6); s.rect(x, 126, w, h, s.lin([[0, INK, 0.4], [0.3, '#fff0c4', 0.12], [0.6, INK, 0.25], [1, '#ffcf83', 0.25]], [0, 0, 1, 0])); }
  // the loom, seen from the side
  s.oval(640, 742, 330, 16, INK, `opacity=".45" ${s.blur(8)}`);
  const wood = s.lin([[0, '#c58c50'], [1, '#4f2d1c']]);
  s.rect(560, 330, 16, 410, wood); s.rect(850, 300, 16, 440, wood); s.rect(540, 330, 350, 14, wood); s.rect(540, 690, 340, 14, wood); s.line('M858,310L930,740', '#5f3824', 12);
  for (let i = 0; i < 16; i++) s.line(`M470,${552 + i * 0.9}L852,${430 + i * 3.6}`, i % 3 ? '#f3e2bd' : '#d8412e', 1.5, 'opacity=".9"');
  for (const x of [650, 690]) { s.rect(x, 344, 5, 40, '#6d4528'); s.rect(x - 3, 384, 11, 160, s.lin([[0, '#e2bd80'], [1, '#8a5a35']])); for (let i = 0; i < 18; i++) s.line(`M${x - 2},${390 + i * 8.6}h9`, '#5f3824', 1); s.line(`M${x + 2},544V690`, '#6d4528', 2.4); }
  s.path('M462,548Q500,532 560,520L566,560Q510,572 466,578Z', '#8f1d22'); for (let i = 0; i < 7; i++) s.line(`M${478 + i * 12},${544 - i * 3.6}l3,30`, i % 2 ? GOLD : '#3fa198', 4); s.oval(858, 452, 26, 34, s.lin([[0, '#f7ead0'], [1, '#a8855a']]));
  // the weaver on her low bench, back-lit
  s.rect(330, 664, 130, 15, wood); s.rect(344, 676, 12, 64, wood); s.rect(434, 676, 12, 64, wood);
  s.path('M352,662Q342,606 372,592L446,596Q520,600 536,624Q542,640 540,738L506,742Q506,672 496,660Q440,676 352,666Z', s.lin([[0, '#2b3664'], [1, '#171c38']])); s.path('M504,700L541,700L540,712L505,712Z', RED); s.path('M505,716L540,716L540,721L505,721Z', GOLD); s.path('M500,738Q522,728 546,740L548,748H500Z', '#2a1d1c');
  s.path('M352,612Q340,540 362,494Q376,470 404,472Q432,476 436,506Q446,560 444,606Q400,622 352,612Z', s.lin([[0, '#10142c'], [0.6, '#27345a'], [1, '#5a6a9a']], [0, 0, 1, 0])); s.path('M352,598Q400,612 445,596L446,612Q400,628 353,616Z', RED); s.line('M428,486Q440,530 440,590', GOLD, 2.4);
  s.line('M398,498Q420,560 452,572L516,546', '#222c50', 27); s.line('M500,552L522,543', GOLD, 20); s.line('M516,546L534,538', '#b47d57', 13);
  s.path('M392,446H424V482Q408,490 392,482Z', '#9c6a49'); s.path('M388,424Q388,392 418,390Q440,392 442,416L450,434L441,438Q442,462 420,462Q394,460 388,424Z', '#b98058');
  s.path('M378,436Q368,388 404,374Q440,366 450,398Q452,408 444,410Q414,404 404,428Q400,452 390,456Q380,452 378,436Z', '#8f1d22'); s.path('M380,420Q390,386 448,394L449,403Q402,396 390,430Z', GOLD); s.oval(396, 446, 3.5, 5, '#dfe6df');
  s.line('M441,402Q446,420 450,434Q444,440 441,440Q442,458 428,462', '#ffd99a', 2.2, 'opacity=".9"'); s.line('M437,500Q446,560 445,594', '#ffd99a', 2, 'opacity=".6"');
  // baskets of thread
  for (const [x, y, k] of [[222, 724, 1], [1010, 730, 1.1]]) { for (const [dx, c] of [[-30, RED], [-2, GOLD], [26, '#2f8f8a']]) { s.oval(x + dx * k, y - 40 * k, 21 * k, 20 * k, s.rad([[0, light(c, 0.35)], [1, dark(c, 0.3)]], 0.6, 0.35, 0.7)); for (let i = -2; i < 3; i++) s.line(`M${f(x + (dx - 17) * k)},${f(y - (40 + i * 6) * k)}q${17 * k},${8 * k} ${34 * k},0`, dark(c, 0.4), 1, 'opacity=".6"'); } s.path(`M${x - 62 * k},${y - 38 * k}Q${x},${y - 22 * k} ${x + 62 * k},${y - 38 * k}L${x + 46 * k},${y + 14 * k}Q${x},${y + 26 * k} ${x - 46 * k},${y + 14 * k}Z`, s.lin([[0, '#5f3c22'], [0.6, '#c8954f'], [1, '#eabf78']], [0, 0, 1, 0])); for (let i = 0; i < 5; i++) s.line(`M${f(x - (60 - i * 3.2) * k)},${f(y + (-30 + i * 10) * k)}q${(60 - i * 3.2) * k},${15 * k} ${(120 - i * 6.4) * k},0`, '#4f3019', 1.4, 'opacity=".6"'); }
  s.rect(0, 0, W, H, s.rad([[0, '#ffd98c', 0.5], [1, INK, 0.3]], 735, 300, 760, true), 'style="mix-blend-mode:soft-light"');
});

picture('le-hoi-trong', (s) => {
  sky(s, [[0, '#141c3c'], [0.25, '#3a2f5c'], [0.45, '#8f4250'], [0.6, '#e98a4c'], [0.7, '#ffc06a']]);
  for (let i = 0; i < 80; i++) s.oval(s.r(0, W), s.r(0, 230), s.r(0.5, 1.5), s.r(0.5, 1.5), CREAM, `opacity="${f(s.r(0.3, 0.9) * 10) / 10}"`);
  glow(s, 600, 430, 520, '#ff9a4a', 0.6); clouds(s, 250, 7, '#f2a06a', 0.4, 50);
  ridge(s, 372, 80, 210, '#6a4560', '#c9744f', 101); ridge(s, 432, 60, 160, '#3f2f52', '#8a4a4a', 107); woods(s, -10, 1210, 520, 60, ['#1f2140', '#33304a', '#6d4a4a']);
  // the hall at the end of the yard
  s.rect(360, 430, 480, 100, '#3a1716'); for (let i = 0; i < 9; i++) { s.rect(372 + i * 53, 442, 40, 88, s.lin([[0, '#ffdf92'], [1, '#e0702f']])); for (let k = 1; k < 4; k++) s.rect(372 + i * 53 + k * 10, 442, 2, 88, '#6a2416'); } for (let i = 0; i <= 9; i++) s.rect(360 + i * 53 - 4, 430, 10, 100, '#7a2b1a');
  roof(s, 282, 918, 432, 116, { tone: '#6a2a2a', lit: 1 }); star(s, 600, 306, 12, '#ffd76a');
  s.rect(0, 526, W, 280, s.lin([[0, '#d9773f'], [0.35, '#8a4436'], [1, '#2a1a2a']])); s.path('M360,528H840L1100,800H100Z', s.lin([[0, '#ffc672', 0.75], [1, '#ffb05a', 0]]), s.blur(12));
  for (const [x, c] of [[210, GOLD], [280, TEAL], [920, TEAL], [990, GOLD]]) { s.line(`M${x},560V396`, '#4a2c1d', 4); s.poly([[x, 396], [x + 66, 404], [x + 60, 462], [x, 458]], c); s.poly([[x + 12, 407], [x + 54, 413], [x + 50, 452], [x + 12, 449]], RED); s.poly([[x + 23, 418], [x + 43, 422], [x + 41, 441], [x + 23, 439]], '#ffdf86'); }
  // dancers in a ring far off, drummers near
  const ring = []; for (let i = 0; i < 15; i++) { const a = Math.PI * 1.02 + (i / 14) * Math.PI * 0.96; ring.push([600 + Math.cos(a) * 285, 612 + Math.sin(a) * 44, i]); }
  ring.sort((a, b) => a[1] - b[1]); for (const [x, y, i] of ring) person(s, x, y, 68 + (y - 560) * 0.3, { kind: i % 2 ? 'skirt' : 'aodai', top: ['#d8412e', '#f2c14e', '#2f8f8a', '#f3e6c8'][i % 4], bottom: '#232b4a', hat: i % 2 ? 'khan' : null, sleeve: 'long', pose: i % 3 ? 'stand' : 'wave', lit: x < 600 ? 1 : -1 });
  const drum = (x, y, k) => {
    s.oval(x, y + 6 * k, 84 * k, 13 * k, INK, `opacity=".5" ${s.blur(6)}`);
    for (const q of [-1, 1]) { s.line(`M${f(x + q * 58 * k)},${f(y)}L${f(x + q * 36 * k)},${f(y - 78 * k)}`, '#4a1d16', 9 * k); } s.line(`M${f(x - 48 * k)},${f(y - 30 * k)}H${f(x + 48 * k)}`, '#6a2b1c', 7 * k);
    s.path(`M${f(x - 62 * k)},${f(y - 180 * k)}Q${f(x - 84 * k)},${f(y - 122 * k)} ${f(x - 62 * k)},${f(y - 66 * k)}H${f(x + 62 * k)}Q${f(x + 84 * k)},${f(y - 122 * k)} ${f(x + 62 * k)},${f(y - 180 * k)}Z`, s.lin([[0, '#5a0c10'], [0.5, '#d13326'], [0.7, '#f26a43'], [1, '#7a1416']], [0, 0, 1, 0]));
    for (const q of [-166, -80]) for (let i = 0; i < 11; i++) s.oval(x + (i - 5) * 12.6 * k, y + (q + (q < -100 ? 1 : -1) * 0.02 * (i - 5) ** 2) * k, 3 * k, 3 * k, GOLD); s.oval(x, y - 180 * k, 63 * k, 17 * k, s.lin([[0, '#fff3d0'], [1, '#e0b878']])); s.add(`<ellipse cx="${f(x)}" cy="${f(y - 180 * k)}" rx="${f(63 * k)}" ry="${f(17 * k)}" fill="none" stroke="#8a2418" stroke-width="${f(4 * k)}"/>`); s.oval(x, y - 180 * k, 15 * k, 4 * k, RED); star(s, x, y - 122 * k, 24 * k, GOLD);
  };
  const drummer = (x, y, h, dir, c) => person(s, x, y, h, { top: c, bottom: '#2a1d2c', pose: 'drum', dir, sleeve: 'long', lit: dir, hat: 'khan', band: '#e0a235' });
  drum(600, 700, 1.02); drum(330, 720, 0.78); drum(870, 720, 0.78);
  drummer(478, 722, 190, 1, '#c8302a'); drummer(722, 722, 190, -1, '#c8302a'); drummer(232, 736, 156, 1, '#2f7f80'); drummer(968, 736, 156, -1, '#2f7f80');
  for (let k = 0; k < 3; k++) { const y0 = 70 + k * 62, sag = 66 - k * 14; s.line(`M-10,${y0}Q600,${y0 + sag * 2} 1210,${y0}`, '#2a1a22', 1.8); for (let i = 0; i < 11 - k; i++) { const t = (i + 0.5) / (11 - k), x = t * W; const y = y0 + 4 * sag * t * (1 - t); if (x > 420 && x < 780 && k === 2) continue; lantern(s, x, y + 26 - k * 3, 19 - k * 4, [RED, '#e9972f', '#d9485a'][(i + k) % 3]); } }
  for (let i = 0; i < 15; i++) { const x = -10 + i * 87 + s.r(-14, 14); if (x > 470 && x < 730) { seated(s, x, 812 + s.r(-4, 8), 0.72, { top: dark(s.pick(['#27345a', '#5a1d24', '#1f4f52']), 0.3), rim: '#ffb45c', long: i % 3 === 0 }); continue; } seated(s, x, 796 + s.r(-8, 10), 0.86, { top: dark(s.pick(['#27345a', '#7a2428', '#1f5a5c', '#a88a5a']), 0.28), rim: '#ffb45c', long: i % 3 === 0, bun: i % 4 === 1 }); }
});

picture('den-long', (s) => {
  const w = s.w, h = s.h;
  sky(s, [[0, '#16224a'], [0.25, '#3f3a6a'], [0.45, '#a9555a'], [0.6, '#f2a05c'], [0.7, '#ffd08a']]);
  for (let i = 0; i < 60; i++) s.oval(s.r(0, w), s.r(0, 260), s.r(0.5, 1.5), s.r(0.5, 1.5), CREAM, 'opacity=".7"');
  glow(s, 450, 640, 420, '#ffb765', 0.85); ridge(s, 560, 70, 150, '#7a5068', '#e9985f', 111); ridge(s, 620, 50, 120, '#4f3f5e', '#b96a4f', 117); woods(s, 300, 600, 700, 40, ['#2f2f4a', '#4a4050', '#8a5a4a']);
  s.rect(0, 690, w, 520, s.lin([[0, '#ffc67c'], [0.2, '#b96a4f'], [1, '#2a2238']]));
  // wet paving that holds the light
  for (let i = 0; i < 26; i++) { const t = Math.pow(i / 26, 1.8), y = 706 + t * 500; s.line(`M0,${f(y)}H${w}`, '#3a2636', 1 + t * 2, 'opacity=".35"'); } for (let i = -14; i <= 14; i++) s.line(`M${450 + i * 11},706L${450 + i * 95},1200`, '#3a2636', 1.4, 'opacity=".3"');
  s.group(s.blur(9), () => { for (let i = 0; i < 46; i++) { const t = Math.pow(s.rnd(), 0.8), x = 450 + s.r(-1, 1) * lerp(70, 400, t); s.oval(x, 730 + t * 440, 6 + t * 20, 18 + t * 46, s.pick(['#ffb45c', '#ff7a4a', '#ffd98a', '#f2604a']), 'opacity=".42"'); } });
  // two rows of old houses, from far to near
  for (let i = 4; i >= 0; i--) for (const side of [-1, 1]) {
    const t = 1 - i / 4, X = (d) => 450 + side * lerp(74, 330, Math.pow(d, 1.5)), d1 = (i === 0 ? 1.55 : 1 - (i - 1) / 4.4), d0 = 1 - i / 4.4;
    const a = X(Math.max(0, d0 - 0.08)), b = X(d1), vy = 690, sc = (x) => Math.abs(x - 450) / 330;
    const topA = vy - 20 - 400 * sc(a), topB = vy - 20 - 400 * sc(b), botA = vy + 10 + 250 * sc(a), botB = vy + 10 + 250 * sc(b);
    const c = [['#e0a64a', '#d08a3c', '#c9b27a', '#b9824a', '#d99a4c'], ['#c98a42', '#7fa097', '#dda653', '#c4763f', '#e2b15c']][side > 0 ? 1 : 0][i];
    s.poly([[a, topA], [b, topB], [b, botB], [a, botA]], s.lin([[0, dark(c, 0.55)], [1, dark(c, 0.12)]]));
    const at = (u, v) => { const x = lerp(a, b, u); return [x, lerp(lerp(topA, topB, u), lerp(botA, botB, u), v)]; };
    const pane = (u0, u1, v0, v1, fill) => s.poly([at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)], fill);
    for (const u of [0.14, 0.57]) { pane(u, u + 0.3, 0.2, 0.42, '#3a2018'); pane(u + 0.03, u + 0.27, 0.22, 0.4, s.lin([[0, '#ffe6a0'], [1, '#f0913c']])); pane(u + 0.14, u + 0.16, 0.22, 0.4, '#5a2f1c'); pane(u, u + 0.3, 0.58, 0.985, '#3a2018'); pane(u + 0.03, u + 0.27, 0.62, 0.98, s.lin([[0, '#fff0b4'], [1, '#d9702f']])); for (const q of [0.09, 0.15, 0.21]) pane(u + q, u + q + 0.012, 0.62, 0.98, '#6a3219'); }
    pane(0, 1, 0.475, 0.535, '#6a2b20'); pane(0, 1, 0.5, 0.512, '#c06a3c');
    s.poly([[a, topA], [b, topB], [b + side * 60, topB - 90 * (0.3 + sc(b))], [a + side * 30, topA - 80 * (0.3 + sc(a))]], s.lin([[0, '#6a3a38'], [1, '#a5573a']]));
    s.line(`M${f(a)},${f(topA)}L${f(b)},${f(topB)}`, '#4a2428', 4 + 10 * sc(b));
  }
  ripples(s, 720, 470, '#ffd9a0', 90, 450, 400, 0.5);
  person(s, 408, 838, 118, { kind: 'aodai', top: '#f7ecd4', hat: 'non', back: true, sleeve: 'long', lit: 1 }); person(s, 472, 842, 120, { kind: 'aodai', top: '#c8302a', hat: 'non', back: true, sleeve: 'long', lit: -1 });
  person(s, 530, 770, 62, { top: '#2f6f74', pose: 'walk' }); person(s, 420, 752, 50, { kind: 'aodai', top: '#f2c14e', sleeve: 'long' });
  s.group(`opacity=".35" ${s.blur(3)}`, () => { s.poly([[396, 846], [420, 846], [424, 940], [392, 940]], '#f7ecd4'); s.poly([[460, 850], [484, 850], [488, 944], [456, 944]], '#c8302a'); });
  for (const [y, n, k, sag] of [[560, 6, 12, 16], [450, 6, 18, 30], [300, 5, 28, 44], [110, 4, 44, 60]]) { const half = { 560: 130, 450: 210, 300: 330, 110: 470 }[y]; s.line(`M${450 - half},${y - 24}Q450,${y - 24 + sag * 2} ${450 + half},${y - 24}`, '#2a1820', 1 + k / 20); for (let i = 0; i < n; i++) { const t = (i + 0.5) / n, x = 450 + (t * 2 - 1) * half; lantern(s, x, y - 24 + 4 * sag * t * (1 - t) + k * 1.4, k, [RED, '#e9972f', '#2f8f8a', '#d9485a', '#c23a8a'][(i + n + k) % 5]); } }
}, 900, 1200);

picture('san-truong', (s) => {
  sky(s, [[0, '#3f92c4'], [0.32, '#a5d3dd'], [0.5, '#fdf0cf']]);
  sun(s, 180, 150, 30); clouds(s, 120, 9, '#fffaf0', 0.75); ridge(s, 330, 90, 220, '#8fbab0', '#dfe0b4', 121); ridge(s, 390, 60, 150, '#5f9a8a', '#b4c48c', 127); woods(s, -10, 1210, 486, 62, ['#27604a', '#4a8a4e', '#b0bf5e'], -1);
  s.oval(620, 540, 470, 16, INK, `opacity=".3" ${s.blur(8)}`);
  // two floors of classrooms behind their arcades
  s.rect(180, 296, 880, 244, s.lin([[0, '#fbd88e'], [1, '#e0ab5c']], [0, 0, 1, 0])); s.poly([[150, 300], [214, 232], [1026, 232], [1090, 300]], s.lin([[0, '#c9583a'], [1, '#8f3826']])); for (let i = 1; i < 6; i++) s.line(`M${214 - i * 10.6},${232 + i * 11}H${1026 + i * 10.6}`, '#6f2a1d', 1.3, 'opacity=".5"'); s.rect(150, 298, 940, 8, '#fff0cc');
  s.poly([[540, 240], [620, 190], [700, 240]], s.lin([[0, '#d3623f'], [1, '#8f3826']])); s.rect(556, 236, 128, 66, '#fbe0a2');
  for (let r = 0; r < 2; r++) for (let i = 0; i < 11; i++) { const x = 194 + i * 79, y = 316 + r * 118; s.path(`M${x},${y + 100}V${y + 30}Q${x},${y} ${x + 33},${y}Q${x + 66},${y} ${x + 66},${y + 30}V${y + 100}Z`, s.lin([[0, '#7a4a32'], [1, '#a8703f']])); s.rect(x + 8, y + 38, 22, 40, s.lin([[0, '#2f7a80'], [1, '#79b5a6']])); s.rect(x + 36, y + 34, 20, 66, i % 2 ? '#2b6a70' : '#8f3a26'); if (!r) { s.rect(x - 2, y + 74, 70, 5, '#fff0cc'); for (let k = 0; k < 8; k++) s.rect(x + 2 + k * 8.6, y + 78, 3.4, 24, '#fbe6b8'); } }
  s.rect(176, 416, 888, 10, '#fff0cc'); s.rect(170, 532, 900, 12, '#d9c49a');
  s.rect(0, 542, W, 260, s.lin([[0, '#f0d9a8'], [1, '#b08d5e']])); s.path('M-10,620Q300,560 620,600T1210,560V640Q900,640 600,676T-10,700Z', '#fff3d0', `opacity=".4" ${s.blur(10)}`);
  s.rect(572, 560, 96, 12, '#e9d3a4'); s.rect(584, 550, 72, 11, '#fff0cc'); flag(s, 620, 552, 300, 118, { phase: 0.8 });
  // classes in rows before the flag
  for (let r = 0; r < 5; r++) for (let i = 0; i < 18; i++) { const k = lerp(46, 76, r / 4), gap = lerp(44, 66, r / 4), x = 600 + (i - 8.5) * gap + (r % 2) * 8, y = 606 + Math.pow(r / 4, 1.2) * 128; if (x < 250 - r * 40 || x > 960 + r * 40 || Math.abs(x - 612) < 22) continue; person(s, x, y, k, { kind: 'child', top: '#fbf4e4', bottom: i % 2 ? '#26406a' : '#2b2f3e', scarf: RED, back: true, hat: s.rnd() < 0.3 ? 'bag' : null, band: s.pick(['#d8412e', '#2f8f8a', '#e0a235', '#d9577a']), lit: -1 }); }
  for (const [x, c] of [[470, '#d9577a'], [510, '#f4ecd8'], [740, '#2f7f80'], [782, '#f2c14e']]) person(s, x, 572, 70, { kind: 'aodai', top: c, sleeve: 'long', lit: -1 });
  s.oval(858, 580, 22, 5, INK, 'opacity=".3"'); s.path('M838,576L846,548H870L878,576Z', '#5a2a1c'); s.oval(858, 540, 25, 22, s.lin([[0, '#7a1416'], [0.6, '#d8412e'], [1, '#8a1a1c']], [0, 0, 1, 0])); s.oval(858, 521, 20, 5.5, '#fbe6b8');
  tree(s, 96, 720, 470, { tones: ['#2a5c40', '#4b8546', '#8fae52'], side: -1, wide: 1.2, flowers: ['#d8342a', '#ef5a35', '#f78a4a'] }); tree(s, 1130, 700, 400, { tones: ['#2a5c40', '#4b8546', '#8fae52'], side: -1, wide: 1.15, flowers: ['#d8342a', '#ef5a35', '#f78a4a'] });
  for (let i = 0; i < 90; i++) s.oval(s.rnd() < 0.5 ? s.r(0, 280) : s.r(980, 1200), s.r(690, 795), s.r(2, 4.5), s.r(1.2, 2.4), s.pick(['#d8342a', '#ef5a35']), 'opacity=".8"');
});

picture('lop-hoc', (s) => {
  s.rect(0, 0, W, H, s.lin([[0, '#efd9a4'], [1, '#c9a468']]));
  // back wall, side wall with windows, floor
  s.poly([[0, -10], [330, 90], [330, 470], [0, 660]], s.lin([[0, '#e7c885'], [1, '#c49a5c']])); s.rect(330, 90, 880, 380, s.lin([[0, '#f6e3b4'], [1, '#dfc085']])); s.poly([[0, -10], [1210, -10], [1210, 90], [330, 90]], s.lin([[0, '#fff2d0'], [1, '#dcbf86']]));
  s.poly([[330, 470], [1210, 470], [1210, 810], [-10, 810], [-10, 660]], s.lin([[0, '#b98a54'], [1, '#7a5232']]));
  s.poly([[330, 380], [1210, 380], [1210, 470], [330, 470]], '#4f9a8f', 'opacity=".75"'); s.poly([[0, 470], [330, 380], [330, 470], [0, 660]], '#3f877d', 'opacity=".75"');
  const win = (x0, x1) => { const T = (x) => lerp(70, 150, x / 330), B = (x) => lerp(440, 350, x / 330); s.poly([[x0 - 6, T(x0 - 6) - 7], [x1 + 6, T(x1 + 6) - 5], [x1 + 6, B(x1 + 6) + 6], [x0 - 6, B(x0 - 6) + 8]], '#1f6a70'); s.group(s.clip(`M${x0},${T(x0)}L${x1},${T(x1)}V${B(x1)}L${x0},${B(x0)}Z`), () => { s.rect(x0, 40, x1 - x0, 420, s.lin([[0, '#8fc9c8'], [0.5, '#ffeec0'], [0.75, '#ffd996']])); ridge(s, 270, 60, 120, '#8ab7a8', '#dcd79c', 131); woods(s, x0 - 20, x1 + 20, 372, 54, ['#2f6a48', '#5a9a50', '#bccb68']); }); s.poly([[(x0 + x1) / 2 - 3, T((x0 + x1) / 2)], [(x0 + x1) / 2 + 3, T((x0 + x1) / 2)], [(x0 + x1) / 2 + 3, B((x0 + x1) / 2)], [(x0 + x1) / 2 - 3, B((x0 + x1) / 2)]], '#1f6a70'); s.line(`M${x0},${f((T(x0) + B(x0)) / 2)}L${x1},${f((T(x1) + B(x1)) / 2)}`, '#1f6a70', 5); };
  win(24, 150); win(196, 296);
  // the board, the teacher
  s.rect(500, 134, 470, 212, s.lin([[0, '#b07a42'], [1, '#6d4426']])); s.rect(512, 146, 446, 188, s.lin([[0, '#2c6b5a'], [1, '#1d4c45']])); s.line('M560,290L640,210L690,262L742,196L830,290Z', '#e9f2dc', 3, 'opacity=".85"'); s.line('M590,304q30,-12 60,0t60,0t60,0t60,0', '#a9d9c8', 3, 'opacity=".8"'); s.add('<circle cx="870" cy="196" r="20" fill="none" stroke="#ffe08a" stroke-width="3" opacity=".9"/>'); for (let i = 0; i < 8; i++) { const a = (i / 8) * 6.283; s.line(`M${f(870 + Math.cos(a) * 27)},${f(196 + Math.sin(a) * 27)}L${f(870 + Math.cos(a) * 36)},${f(196 + Math.sin(a) * 36)}`, '#ffe08a', 3, 'opacity=".9"'); } s.rect(560, 344, 350, 8, '#c58f52');
  s.rect(700, 96, 62, 34, RED); star(s, 731, 113, 11);
  for (const [x, c] of [[390, '#d8412e'], [446, '#e0a235']]) { s.rect(x, 150, 42, 56, '#fff6e0'); s.rect(x + 5, 155, 32, 46, c, 'opacity=".8"'); s.oval(x + 21, 178, 10, 10, '#fff0c4'); }
  s.rect(1010, 180, 150, 120, '#8a5a35'); for (let r = 0; r < 2; r++) for (let i = 0; i < 13; i++) s.rect(1018 + i * 10.4, 190 + r * 56 + s.r(0, 8), 8, 44, s.pick(['#d8412e', '#2f8f8a', '#e0a235', '#f3e6c8', '#27345a']));
  person(s, 1012, 478, 262, { kind: 'aodai', top: '#d9485a', sleeve: 'long', pose: 'carry', dir: -1, lit: -1, shadow: 0.8, skin: '#d7a47a' });
  s.poly([[196, 150], [296, 158], [1020, 800], [520, 800]], s.lin([[0, '#fff3c4', 0.55], [1, '#fff3c4', 0.05]]), s.blur(10)); s.poly([[30, 80], [150, 110], [640, 800], [120, 800]], s.lin([[0, '#fff3c4', 0.5], [1, '#fff3c4', 0.05]]), s.blur(10));
  for (let r = 0; r < 3; r++) { const k = [0.62, 0.84, 1.16][r], y = [508, 600, 730][r], n = [5, 4, 4][r], x0 = [372, 330, 130][r], gap = [172, 224, 306][r];
    for (let i = 0; i < n; i++) { const x = x0 + i * gap + 60 * k;
      s.path(`M${f(x - 108 * k)},${f(y)}H${f(x + 108 * k)}L${f(x + 98 * k)},${f(y - 18 * k)}H${f(x - 98 * k)}Z`, s.lin([[0, '#ffe2a4'], [1, '#d59a55']])); s.path(`M${f(x - 36 * k)},${f(y - 6 * k)}l${f(8 * k)},${f(-8 * k)}h${f(26 * k)}l${f(2 * k)},${f(8 * k)}Z`, '#fff8e8'); s.rect(x - 108 * k, y, 216 * k, 9 * k, '#9a6636'); s.rect(x - 100 * k, y + 9 * k, 8 * k, 70 * k, '#5f3c25'); s.rect(x + 92 * k, y + 9 * k, 8 * k, 70 * k, '#5f3c25');
      for (const q of [-1, 1]) { const px = x + q * 50 * k, girl = (i + r + (q > 0 ? 1 : 0)) % 2; seated(s, px, y + 16 * k, k * 0.84, { top: '#fbf3e0', rim: '#fff3c4', long: !!girl, hair: '#241c1e' }); s.path(`M${f(px - 15 * k)},${f(y - 12 * k)}L${f(px + 15 * k)},${f(y - 12 * k)}L${f(px)},${f(y + 12 * k)}Z`, RED); if (girl) s.path(`M${f(px - 13 * k)},${f(y - 30 * k)}Q${f(px - 16 * k)},${f(y)} ${f(px - 8 * k)},${f(y + 10 * k)}H${f(px + 8 * k)}Q${f(px + 16 * k)},${f(y)} ${f(px + 13 * k)},${f(y - 30 * k)}Z`, '#241c1e'); }
      s.rect(x - 104 * k, y + 46 * k, 208 * k, 12 * k, s.lin([[0, '#d59a55'], [1, '#7a4f2c']])); s.rect(x - 92 * k, y + 58 * k, 8 * k, 40 * k, '#5f3c25'); s.rect(x + 84 * k, y + 58 * k, 8 * k, 40 * k, '#5f3c25'); } }
});

picture('thanh-nien', (s) => {
  sky(s, [[0, '#587f8c'], [0.3, '#a9bdb4'], [0.5, '#f3d9ac'], [0.62, '#ffc990']]);
  sun(s, 780, 250, 30, '#fff0cc', '#ffcf8c'); clouds(s, 110, 12, '#e9e4d4', 0.6, 70); ridge(s, 330, 100, 220, '#86a8a4', '#e7d2a2', 141); ridge(s, 396, 80, 150, '#56857e', '#bda877', 147); mist(s, 452, 80, '#fbe6bd', 0.7);
  // the river, still brown and high
  s.rect(0, 470, W, 130, s.lin([[0, '#f0cf97'], [0.4, '#c79a63'], [1, '#8a6340']])); ripples(s, 474, 120, '#fff0cc', 90, 760, 500, 0.6); ripples(s, 480, 120, '#6d4a30', 60, 600, 600, 0.4);
  woods(s, -10, 420, 478, 44, ['#2c5646', '#4b7848', '#9aa456']); woods(s, 860, 1210, 480, 50, ['#2c5646', '#4b7848', '#9aa456']);
  for (const [x, k] of [[930, 1], [1030, 1.15], [1130, 0.95]]) { s.rect(x - 34 * k, 424, 68 * k, 62, s.lin([[0, '#e9d3a6'], [0.55, '#d9bd8a'], [0.56, '#a8845a'], [1, '#8a6845']])); s.poly([[x - 44 * k, 428], [x, 392], [x + 44 * k, 428]], s.lin([[0, '#b3523a'], [1, '#7a3022']])); s.rect(x - 8, 446, 16, 40, '#5a3a2a'); }
  // a boat with relief goods at the bank
  s.oval(330, 592, 150, 10, '#4a3020', `opacity=".5" ${s.blur(4)}`); for (let i = 0; i < 9; i++) s.rect(252 + (i % 5) * 30 + (i > 4 ? 15 : 0), 548 - (i > 4 ? 24 : 0), 28, 24, s.pick(['#d9a868', '#c98f4e', '#e6c08a', '#cf4a34'])); person(s, 224, 586, 76, { top: '#e0703a', bottom: '#2b2f3e', hat: 'cap', shadow: 0, pose: 'carry', dir: 1 }); person(s, 428, 588, 76, { top: '#2f6fb0', bottom: '#2a3350', hat: 'cap', shadow: 0, pose: 'carry', dir: 1 });
  s.path('M180,570Q330,588 480,570L456,600Q330,612 206,600Z', s.lin([[0, '#3f7f80'], [1, '#123f49']])); s.line('M180,570Q330,588 480,570', '#f3e0b4', 3);
  s.path('M-10,640Q260,610 560,606T1210,572V810H-10Z', s.lin([[0, '#a8844f'], [0.5, '#7d6440'], [1, '#4a3b2c']])); s.path('M-10,640Q260,610 560,606T1210,572', 'none', 'stroke="#f0d09a" stroke-width="4" opacity=".7"');
  // a wall of sandbags
  for (let r = 0; r < 3; r++) for (let i = 0; i < 17; i++) { const x = 640 + i * 36 + (r % 2) * 18, y = 612 - i * 2 - r * 17; s.path(`M${f(x - 19)},${f(y)}q-4,-15 5,-17h28q9,2 5,17q-19,6 -38,0Z`, s.lin([[0, '#f3deb0'], [1, '#a07f52']])); }
  for (const [x, ph] of [[600, 0], [1160, 1.4]]) flag(s, x, 606 - (x - 600) * 0.06, 150, 62, { phase: ph });
  s.path('M-10,720Q300,690 640,700T1210,668V720Q900,730 600,752T-10,772Z', '#c7a06a', `opacity=".45" ${s.blur(5)}`);
  for (let i = 0; i < 9; i++) s.oval(s.r(30, 1170), s.r(700, 780), s.r(40, 90), s.r(4, 9), s.lin([[0, '#ffe3b0'], [1, '#8f9a90']]), 'opacity=".5"');
  // a chain of young volunteers, passing boxes from the boat up to the road
  const chain = 9; for (let i = 0; i < chain; i++) { const x = 470 + i * 78, y = 668 + Math.sin(i * 1.1) * 5 - i * 2, h = 104 + i * 2; person(s, x, y, h, { top: i % 4 === 3 ? '#f4ead2' : '#2f6fb0', bottom: '#27304a', pose: 'carry', dir: i % 2 ? -1 : 1, hat: i % 3 === 1 ? 'non' : 'cap' }); if (i % 2 === 0 && i < chain - 1) { s.rect(x + 14, y - h * 0.66, 52, 24, s.lin([[0, '#ecc68a'], [1, '#a8743e']])); s.rect(x + 36, y - h * 0.66, 6, 24, '#d8412e'); } }
  person(s, 130, 704, 126, { top: '#2f6fb0', bottom: '#27304a', pose: 'dig', dir: 1, hat: 'cap' }); person(s, 262, 716, 130, { top: '#3f7a4a', bottom: '#2f4a35', pose: 'dig', dir: 1, hat: 'cap' }); person(s, 372, 756, 138, { top: '#2f6fb0', bottom: '#27304a', pose: 'walk', back: true, hat: 'non' });
  for (const [x, y, k] of [[178, 706, 1], [312, 722, 1.1]]) s.path(`M${x - 44 * k},${y + 6}Q${x},${y - 34 * k} ${x + 50 * k},${y + 6}Z`, s.lin([[0, '#a07448'], [1, '#5a4029']]));
  s.oval(838, 772, 90, 10, INK, `opacity=".35" ${s.blur(5)}`); for (let i = 0; i < 10; i++) s.rect(760 + (i % 4) * 42 + (i > 7 ? 42 : i > 3 ? 21 : 0), 736 - (i > 7 ? 68 : i > 3 ? 34 : 0), 40, 33, s.lin([[0, '#efcb92'], [1, '#a8743e']])), s.rect(777 + (i % 4) * 42 + (i > 7 ? 42 : i > 3 ? 21 : 0), 736 - (i > 7 ? 68 : i > 3 ? 34 : 0), 6, 33, '#d8412e');
  person(s, 980, 764, 140, { kind: 'man', top: '#f4ead2', bottom: '#2f3a55', back: true, hat: 'cap' }); person(s, 1046, 768, 136, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', sleeve: 'long' });
  birds(s, 380, 200, 6);
});

picture('hop-thon', (s) => {
  sky(s, [[0, '#101a3a'], [0.3, '#233a63'], [0.5, '#5a5a80'], [0.66, '#c98a7a'], [0.74, '#f2b882']]);
  for (let i = 0; i < 130; i++) s.oval(s.r(0, W), s.r(0, 330), s.r(0.4, 1.6), s.r(0.4, 1.6), '#fff6dc', `opacity="${f(s.r(0.3, 1) * 10) / 10}"`);
  glow(s, 985, 130, 130, '#ffeec4', 0.6); s.oval(985, 130, 30, 30, '#fff3d4');
  karst(s, 520, [[150, 240, 190], [400, 210, 140], [820, 240, 170], [1080, 270, 230]], '#4f6284', '#c99a8a', -1); karst(s, 540, [[20, 260, 270], [960, 200, 150], [1190, 260, 300]], '#2c4463', '#8a7a84', -1); mist(s, 510, 70, '#e9c0a4', 0.5);
  s.rect(0, 520, W, 290, s.lin([[0, '#4a5a4a'], [0.4, '#24403c'], [1, '#0f2428']]));
  woods(s, -10, 1210, 536, 48, ['#142f38', '#1f4440', '#3f6048'], -1);
  for (const [x, y, k] of [[110, 548, 0.5], [210, 540, 0.42], [1040, 544, 0.48], [1130, 552, 0.55]]) { glow(s, x, y - 20, 60, '#ffb45c', 0.6); s.rect(x - 50 * k, y - 40 * k, 100 * k, 44 * k, '#2b1c1f'); s.rect(x - 32 * k, y - 30 * k, 22 * k, 24 * k, '#ffd27a'); s.rect(x + 12 * k, y - 30 * k, 22 * k, 24 * k, '#ffd27a'); s.poly([[x - 70 * k, y - 36 * k], [x - 34 * k, y - 92 * k], [x + 34 * k, y - 92 * k], [x + 70 * k, y - 36 * k]], '#33262c'); for (const q of [-44, 0, 44]) s.rect(x + (q - 3) * k, y, 6 * k, 24 * k, '#1a1418'); }
  // the stilt house where the village meets, open on one side
  glow(s, 600, 520, 460, '#ff9f4a', 0.55);
  s.rect(320, 400, 560, 168, s.lin([[0, '#ffd98a'], [0.5, '#ffbf62'], [1, '#c9702f']])); for (let i = 0; i < 38; i++) s.rect(320 + i * 14.8, 400, 2, 168, '#8a4a20', 'opacity=".4"');
  flag(s, 600, 486, 74, 40, { phase: 1 }); lantern(s, 430, 430, 13, '#f2a33c'); lantern(s, 770, 430, 13, '#f2a33c');
  person(s, 520, 566, 128, { kind: 'man', top: '#f4ead2', bottom: '#27304a', pose: 'wave', shadow: 0, lit: 1 }); s.rect(650, 506, 56, 62, '#6a2b1c');
  for (let i = 0; i < 10; i++) { const x = 346 + i * 56; if (Math.abs(x - 520) < 18) continue; seated(s, x, 560, 0.42, { top: dark(s.pick(['#27345a', '#7a2428', '#1f5a5c', '#6a4a3a']), 0.25), rim: '#ffd98a', bun: i % 3 === 0, long: i % 4 === 1 }); }
  for (let i = 0; i < 11; i++) { const x = 330 + i * 54; seated(s, x, 582, 0.5, { top: dark(s.pick(['#27345a', '#7a2428', '#1f5a5c', '#6a4a3a']), 0.45), rim: '#ffc46a', bun: i % 4 === 2, long: i % 3 === 1 }); }
  s.rect(300, 566, 600, 10, '#c07a3c'); for (let i = 0; i < 31; i++) s.rect(302 + i * 19.8, 574, 5, 34, '#4a2a1c'); s.rect(296, 604, 608, 13, s.lin([[0, '#b06a34'], [1, '#4a2a1c']]));
  for (const x of [318, 462, 600, 738, 868]) { s.rect(x - 8, 400, 16, 168, s.lin([[0, '#2b1814'], [1, '#9a5a2c']], [0, 0, 1, 0])); s.rect(x - 10, 616, 20, 96, s.lin([[0, '#1a1012'], [1, '#6a3d22']], [0, 0, 1, 0])); s.oval(x, 712, 17, 5, '#2a2420'); }
  s.rect(304, 617, 592, 92, INK, 'opacity=".45"');
  s.path('M236,424Q320,380 388,246H812Q880,380 964,424Q900,410 600,408Q300,410 236,424Z', s.lin([[0, '#6a4a44'], [0.7, '#3f2a2c'], [1, '#7a4a2c']])); for (let i = 1; i < 9; i++) { const t = i / 9, y = 246 + 166 * t; s.line(`M${f(lerp(388, 250, t ** 0.8))},${f(y)}Q600,${f(y - 8)} ${f(lerp(812, 950, t ** 0.8))},${f(y)}`, '#1f1418', 2, 'opacity=".5"'); } for (let i = 0; i < 60; i++) s.line(`M${f(392 + i * 7)},250L${f(262 + i * 11.5)},408`, i % 2 ? '#8a6252' : '#251a1d', 1, 'opacity=".3"'); s.line('M376,244H824', '#8a5a48', 9); for (const k of [-1, 1]) s.line(`M${600 + k * 222},246l${k * 20},-30M${600 + k * 206},246l${k * 34},-22`, '#8a5a48', 6);
  // steps, the path, people coming
  s.path('M556,616H644L672,720H528Z', '#3a2119'); for (let i = 0; i < 7; i++) { const t = i / 7; s.rect(556 - 28 * t, 620 + t * 98, 88 + 56 * t, 7, '#c9853f'); }
  s.path('M530,716H670Q720,760 860,810H400Q510,760 530,716Z', s.lin([[0, '#e9a55a'], [1, '#6a4a34']])); s.oval(600, 735, 240, 32, '#ffb45c', `opacity=".25" ${s.blur(16)}`);
  person(s, 556, 776, 104, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', back: true, sleeve: 'long' }); person(s, 616, 784, 108, { top: '#e9dcc0', bottom: '#27304a', back: true, pose: 'walk' }); person(s, 660, 788, 74, { kind: 'child', top: '#b3302a', bottom: '#26406a', back: true });
  bamboo(s, 130, 770, 430, 10, ['#10292c', '#1c4440', '#4a6a48'], 1); bamboo(s, 1090, 780, 400, 9, ['#10292c', '#1c4440', '#4a6a48'], 1); grass(s, -10, 420, 806, 50, ['#10292c', '#1c4038', '#2f5a42'], 120); grass(s, 820, 1210, 806, 50, ['#10292c', '#1c4038', '#2f5a42'], 120);
  for (let i = 0; i < 34; i++) { const x = s.r(20, 1180), y = s.r(600, 780); glow(s, f(x), f(y), 9, '#fff0a0', 0.9); s.oval(x, y, 1.4, 1.4, '#fffbd8'); }
});

picture('bien-may', (s) => {
  sky(s, [[0, '#26506e'], [0.2, '#7a8fa0'], [0.36, '#e9b48a'], [0.5, '#ffd48a'], [0.6, '#ffe9b8']]);
  sun(s, 640, 275, 40, '#fff6d8', '#ffbf66'); clouds(s, 110, 10, '#ffdcb0', 0.6, 60);
  const sea = (y, h, color, a, n) => s.group(s.blur(9), () => { for (let i = 0; i < n; i++) { const x = s.r(-60, W + 60), r = s.r(0.4, 1) * h; s.oval(x, y + s.r(-0.2, 0.5) * h, r * 2.1, r * 0.5, color, `opacity="${a}"`); } });
  ridge(s, 330, 90, 220, '#8a93a4', '#f6d8a8', 151); sea(400, 40, '#ffeccb', 0.75, 26);
  ridge(s, 402, 110, 170, '#5f7f92', '#eccfa4', 157); sea(474, 48, '#fff0d4', 0.75, 26);
  karst(s, 560, [[130, 220, 190], [330, 170, 130], [980, 230, 210], [1150, 200, 150]], '#3f6c7a', '#f0d9b4', 1); sea(556, 54, '#fff3dc', 0.8, 30);
  karst(s, 640, [[760, 200, 150], [1100, 260, 200]], '#28545f', '#dccdb0', 1); sea(636, 50, '#fdeed6', 0.75, 26);
  const g = (x) => 690 - 130 * Math.exp(-(((x - 150) / 260) ** 2)) + 40 * Math.sin(x / 300);
  const pts = []; for (let x = -10; x <= W + 10; x += 10) pts.push([x, g(x) + fbm(x / 40, 9) * 5]); s.poly([...pts, [W + 10, 810], [-10, 810]], s.lin([[0, '#3f6b4a'], [1, '#12302f']]));
  woods(s, 330, 1210, (x) => g(x) + 12, 46, ['#173a38', '#2f5f44', '#8a9a52']); woods(s, 420, 1210, (x) => g(x) + 58, 58, ['#12302f', '#24503c', '#5f7d46']);
  for (const [x, y, k] of [[470, 690, 0.8], [560, 706, 1], [690, 716, 0.9]]) { s.rect(x - 34 * k, y - 36 * k, 68 * k, 36 * k, '#5a3a2a'); s.rect(x - 20 * k, y - 28 * k, 14 * k, 16 * k, '#ffd98a'); s.rect(x + 6 * k, y - 28 * k, 14 * k, 16 * k, '#ffd98a'); s.poly([[x - 48 * k, y - 32 * k], [x - 22 * k, y - 74 * k], [x + 22 * k, y - 74 * k], [x + 48 * k, y - 32 * k]], s.lin([[0, '#b98a5c'], [1, '#5f4032']])); for (let q = 0; q < 3; q++) s.oval(x + q * 7, y - 90 * k - q * 16, 9 + q * 5, 7 + q * 3, '#fff0d8', `opacity="${0.4 - q * 0.1}" ${s.blur(4)}`); }
  grass(s, -10, 420, (x) => g(x) + 6, 34, ['#24503c', '#4b7a45', '#a3a552', '#173a38'], 160); grass(s, -10, 1210, 806, 60, ['#0f2828', '#173a38', '#24503c'], 190);
  person(s, 176, 574, 74, { top: '#c8402f', bottom: '#27304a', back: true, sleeve: 'long' }); person(s, 216, 580, 70, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', back: true, sleeve: 'long', pose: 'wave' }); person(s, 132, 573, 72, { top: '#e9dcc0', bottom: '#2f3a45', back: true, hat: 'bag', band: '#2f7f80' });
  birds(s, 860, 200, 8);
});

picture('don-bien-phong', (s) => {
  sky(s, [[0, '#35607c'], [0.22, '#86a3ad'], [0.4, '#f2c79a'], [0.52, '#ffe2ac']]);
  sun(s, 905, 262, 34, '#fff4d2', '#ffc878'); clouds(s, 120, 9, '#ffeed0', 0.55, 60);
  ridge(s, 320, 100, 230, '#8ea9b2', '#f4dcae', 201); mist(s, 396, 80, '#ffeccb', 0.7);
  ridge(s, 392, 110, 180, '#5d8796', '#dccba4', 207); ridge(s, 455, 90, 150, '#3d6c78', '#cdbf9f', 213); mist(s, 520, 110, '#fff0d4', 0.85);
  s.group(s.blur(8), () => { for (let i = 0; i < 46; i++) s.oval(s.r(360, 1240), s.r(486, 590), s.r(50, 150), s.r(10, 24), '#fff3dc', 'opacity=".7"'); });
  // the shoulder of the mountain, with the post on a terrace
  const g = (x) => 452 + 150 / (1 + Math.exp(-(x - 700) / 95)) + 10 * Math.sin(x / 70);
  const pts = []; for (let x = -10; x <= W + 10; x += 10) pts.push([x, g(x) + fbm(x / 50, 4) * 5]);
  woods(s, 20, 300, (x) => g(x) + 8, 88, ['#1f4d42', '#3a6d47', '#9aa656']); woods(s, 690, 830, (x) => g(x) + 12, 48, ['#1f4d42', '#3a6d47', '#9aa656']);
  s.poly([...pts, [W + 10, 810], [-10, 810]], s.lin([[0, '#8a9c52'], [0.35, '#577a45'], [1, '#24483a']]));
  s.oval(470, 480, 260, 16, INK, `opacity=".28" ${s.blur(6)}`); s.poly([[230, 470], [700, 470], [742, 500], [196, 500]], s.lin([[0, '#dcc596'], [1, '#a98d62']])); s.poly([[196, 500], [742, 500], [726, 530], [212, 530]], s.lin([[0, '#a08a64'], [1, '#5f5a44']])); for (let i = 0; i < 60; i++) s.rect(s.r(216, 716), s.r(503, 524), s.r(10, 20), 5, s.pick(['#c2ad84', '#7d6d50', '#b39c72']), 'opacity=".5" rx="2"');
  s.rect(290, 398, 330, 78, s.lin([[0, '#e2c68e'], [0.6, '#f6e0ae'], [1, '#fff2cf']], [0, 0, 1, 0]));
  for (let i = 0; i < 7; i++) { const x = 304 + i * 46; if (i === 3) { s.rect(x, 416, 30, 60, '#4a2f22'); s.rect(x + 4, 420, 22, 56, '#7a4a2c'); continue; } s.rect(x - 2, 418, 32, 34, '#a8865a'); s.rect(x, 420, 28, 30, s.lin([[0, '#2f6d74'], [1, '#79a89c']])); s.rect(x + 13, 420, 2, 30, '#f6e0ae'); }
  s.poly([[268, 402], [316, 350], [594, 350], [642, 402]], s.lin([[0, '#c65a3a'], [1, '#8b3422']])); for (let i = 1; i < 5; i++) s.line(`M${316 - i * 9.6},${350 + i * 10.4}H${594 + i * 9.6}`, '#6f2a1d', 1.2, 'opacity=".5"'); s.rect(266, 400, 378, 6, '#f3d8a6'); star(s, 455, 378, 13);
  for (const x of [640, 652, 676, 688]) s.line(`M${x},476L${664 + (x - 664) * 0.6},372`, '#5f3f28', 3.4); s.rect(636, 340, 56, 36, s.lin([[0, '#8a5a35'], [1, '#d9a566']], [0, 0, 1, 0])); s.rect(644, 348, 40, 14, '#27424a'); s.poly([[626, 344], [664, 312], [702, 344]], '#a5472e');
  flag(s, 236, 492, 232, 84, { phase: 0.5 });
  for (let i = 0; i < 22; i++) s.rect(206 + i * 24, 488, 3, 20, '#efe2c0'); s.line('M204,494H740M204,502H740', '#efe2c0', 1.6);
  person(s, 380, 496, 44, { top: '#55713d', bottom: '#47602f', hat: 'cap' }); person(s, 560, 498, 44, { top: '#55713d', bottom: '#47602f', hat: 'cap', pose: 'walk' });
  grass(s, 0, 1210, (x) => Math.max(g(x) + 14, 528) + s.r(0, 120), 15, ['#6f8f4c', '#a3ad58', '#3f6a42'], 260);
  // the trail of the patrol
  s.path('M-10,716Q220,660 430,668T820,690T1210,640V676Q1000,726 800,724T420,702T-10,760Z', s.lin([[0, '#d8bd86'], [1, '#9a7d52']])); s.line('M-10,716Q220,660 430,668T820,690T1210,640', '#fff0c4', 2, 'opacity=".6"');
  grass(s, -10, 1210, (x) => 700 + 18 * Math.sin(x / 190 + 0.6), 34, ['#2b563e', '#5f8347', '#c2b45e'], 210);
  const soldier = (x, y, h, o = {}) => person(s, x, y, h, { top: '#587840', bottom: '#4a6433', sleeve: 'long', hat: 'cap', pack: '#3d5a35', pose: 'walk', back: true, dir: 1, ...o });
  soldier(330, 706, 118); soldier(486, 704, 112); soldier(636, 712, 106); soldier(782, 716, 100); soldier(916, 706, 94);
  s.line('M342,650Q410,676 484,650Q560,676 634,660Q706,684 780,668Q850,686 914,660', '#f08a2e', 2.4);
  grass(s, -10, 1210, 812, 86, ['#17362f', '#24503c', '#4a7343', '#8f9a4c'], 330);
  for (let i = 0; i < 60; i++) { const x = s.r(0, W), y = s.r(752, 796); s.oval(x, y, s.r(2, 4), s.r(2, 3.4), s.pick(['#f3d9e6', '#fff3d6', '#e9b3c9'])); }
  birds(s, 720, 190, 7);
});

picture('hop-bao', (s) => {
  s.rect(0, 0, W, H, s.lin([[0, '#d9b580'], [1, '#a97a4a']])); for (let i = 0; i < 31; i++) s.rect(i * 40, 0, 3, 500, '#7a5030', 'opacity=".45"');
  s.rect(0, 0, W, 66, s.lin([[0, '#8a5f3a'], [1, '#c89a62']])); for (const x of [210, 600, 990]) { s.rect(x - 120, 22, 240, 20, '#fff4d2', 'rx="6"'); glow(s, x, 40, 190, '#ffe3a4', 0.6); }
  // windows to the left, their light on wall and floor
  for (const x of [40, 150]) { s.rect(x - 6, 122, 96, 268, '#8a5a35'); s.rect(x, 128, 84, 256, s.lin([[0, '#8fc4c8'], [0.6, '#dfe9c8'], [1, '#ffe9b4']])); s.rect(x + 39, 128, 6, 256, '#8a5a35'); s.rect(x, 250, 84, 6, '#8a5a35'); }
  // backdrop
  s.rect(286, 92, 628, 336, '#5f0f14'); s.rect(294, 100, 612, 320, s.lin([[0, '#cf2f26'], [1, '#97191b']])); for (let i = 0; i < 9; i++) s.path(`M294,${420 - i * 4}Q${430 + i * 34},${380 - i * 16} 906,${408 - i * 24}V420H294Z`, '#ff8a4a', 'opacity=".045"');
  s.rect(308, 114, 584, 292, 'none', 'stroke="#f0c05a" stroke-width="2.4"'); glow(s, 600, 210, 190, '#ff9d5c', 0.5); star(s, 600, 204, 46, '#ffd95a');
  for (const k of [-1, 1]) { for (let i = 0; i < 8; i++) { const a = Math.PI / 2 + k * (0.3 + i * 0.26), x = 600 + Math.cos(a) * 74, y = 206 + Math.sin(a) * 74; s.add(`<ellipse cx="${f(x)}" cy="${f(y)}" rx="13" ry="5" transform="rotate(${f((a * 180) / Math.PI + 90 - k * 34)} ${f(x)} ${f(y)})" fill="#ffcf55"/>`); } s.rect(600 + (k > 0 ? 120 : -290), 196, 170, 12, '#ffd97a', 'opacity=".9" rx="4"'); s.rect(600 + (k > 0 ? 120 : -260), 220, 140, 8, '#ffe6a8', 'opacity=".7" rx="4"'); }
  s.rect(430, 316, 340, 16, '#ffe6a8', 'rx="5"'); s.rect(486, 344, 228, 10, '#ffd97a', 'rx="4" opacity=".85"');
  for (const [x, ph] of [[946, 0], [1002, 1.2]]) flag(s, x, 470, 340, 92, { phase: ph, withStar: true });
  s.rect(0, 470, W, 340, s.lin([[0, '#8f6a48'], [0.3, '#b48a5e'], [1, '#5f4430']])); s.poly([[30, 470], [330, 470], [640, 810], [120, 810]], '#ffe9b4', `opacity=".3" ${s.blur(14)}`);
  // four at the long table
  for (let i = 0; i < 4; i++) { const x = 366 + i * 156, w = i === 1; s.path(`M${x - 40},500V404Q${x - 40},386 ${x - 22},386H${x + 22}Q${x + 40},386 ${x + 40},404V500Z`, s.lin([[0, '#6a3a24'], [1, '#3a1f18']])); person(s, x, 612, 226, { kind: w ? 'aodai' : 'suit', top: w ? '#1f6a70' : i === 3 ? '#3c4a66' : '#27304a', sleeve: 'long', shadow: 0, skin: i % 2 ? '#d0986e' : '#c58a60', hair: i === 2 ? '#8f8a86' : '#1d181c' }); }
  s.path('M268,506H932L966,540H234Z', s.lin([[0, '#e8473a'], [1, '#b3221f']])); s.rect(234, 540, 732, 132, s.lin([[0, '#c22a25'], [1, '#7a1215']])); for (let i = 0; i < 37; i++) s.rect(236 + i * 20, 540, 8, 132, '#4d080c', 'opacity=".28"'); s.rect(234, 540, 732, 5, GOLD);
  for (let i = 0; i < 4; i++) { const x = 366 + i * 156; s.line(`M${x + 30},516Q${x + 30},484 ${x + 14},472`, '#1c1f26', 3.4); s.oval(x + 12, 470, 5.4, 7, '#1c1f26'); s.poly([[x - 40, 512], [x + 6, 512], [x + 10, 526], [x - 44, 526]], '#fff3d6'); s.rect(x - 46, 494, 9, 22, '#cfe6e2', 'opacity=".85"'); }
  for (const x of [288, 600, 912]) { for (let i = 0; i < 44; i++) { const a = s.r(-1, 1), b = s.rnd() * (1 - a * a); s.oval(x + a * 42, 516 - b * 26, 7, 6, s.pick(['#f6b6bd', '#ffe2a0', '#f0705a', '#fff3e0', '#5f8f4c', '#3f7a46'])); } s.path(`M${x - 34},514H${x + 34}L${x + 24},530H${x - 24}Z`, '#f3e2bd'); }
  // cameras on their tripods, the press from behind
  const camera = (x, y, k, d) => { s.oval(x, y + 4, 60 * k, 9 * k, INK, `opacity=".3" ${s.blur(4)}`); for (const q of [-44, 4, 46]) s.line(`M${x},${f(y - 150 * k)}L${f(x + q * k)},${y}`, '#1c1f26', 5 * k); s.rect(x - 46 * k, y - 216 * k, 92 * k, 58 * k, s.lin([[0, '#3b4250'], [1, '#14161c']]), `rx="${8 * k}"`); s.rect(x + (d > 0 ? 44 : -76) * k, y - 206 * k, 32 * k, 38 * k, '#20242d', 'rx="4"'); s.rect(x - 36 * k, y - 230 * k, 56 * k, 8 * k, '#20242d', 'rx="4"'); s.rect(x - 30 * k, y - 226 * k, 7 * k, 14 * k, '#20242d'); s.rect(x + 6 * k, y - 226 * k, 7 * k, 14 * k, '#20242d'); s.oval(x - d * 34 * k, y - 204 * k, 4 * k, 4 * k, '#ff4a3a'); };
  camera(128, 700, 0.92, 1); person(s, 66, 744, 268, { top: '#3d5a6c', bottom: '#23283a', back: true, sleeve: 'long', shadow: 0.7 }); camera(1086, 706, 0.94, -1); person(s, 1150, 748, 264, { top: '#8f3a2c', bottom: '#23283a', back: true, sleeve: 'long', shadow: 0.7 });
  const chair = (x, y, k) => { s.path(`M${f(x - 50 * k)},${f(y + 110 * k)}V${f(y + 12 * k)}Q${f(x - 50 * k)},${f(y)} ${f(x - 38 * k)},${f(y)}H${f(x + 38 * k)}Q${f(x + 50 * k)},${f(y)} ${f(x + 50 * k)},${f(y + 12 * k)}V${f(y + 110 * k)}Z`, s.lin([[0, '#8a5a38'], [1, '#3f271b']])); s.line(`M${f(x - 44 * k)},${f(y + 4 * k)}H${f(x + 44 * k)}`, '#e0b070', 2); };
  for (let i = 0; i < 6; i++) { const x = 296 + i * 122; seated(s, x, 706, 0.86, { top: s.pick(['#f3ead4', '#2f6f8a', '#6b7d8f', '#c8884a', '#dfe6df']), rim: '#fff0c4', long: i % 3 === 1, bun: i === 4 }); chair(x, 716, 0.86); }
  for (let i = 0; i < 6; i++) { const x = 232 + i * 150; seated(s, x, 788, 1.08, { top: s.pick(['#27405c', '#e9dcc0', '#3f7a70', '#a8503a', '#3a3f52']), rim: '#fff0c4', long: i % 2 === 0, bun: i === 3 }); chair(x, 792, 1.08); }
  s.rect(0, 0, W, H, s.rad([[0, '#ffdf9c', 0.34], [1, INK, 0.3]], 600, 300, 780, true), 'style="mix-blend-mode:soft-light"');
});

picture('thu-vien', (s) => {
  s.rect(0, 0, W, H, '#e9d2a2');
  const B = [[330, 120], [870, 120], [870, 430], [330, 430]];
  s.poly([[-20, -40], [W + 20, -40], B[1], B[0]], s.lin([[0, '#b98a58'], [1, '#e6c592']])); for (let i = 0; i <= 10; i++) s.line(`M${f(lerp(-20, W + 20, i / 10))},-40L${f(lerp(330, 870, i / 10))},120`, '#8a5f38', 3, 'opacity=".5"');
  // the window at the end, with the mountain in it
  s.rect(330, 120, 540, 310, '#efdcb2'); s.group(s.clip('M386,150H814V372H386Z'), () => { s.rect(386, 150, 428, 222, s.lin([[0, '#6fb3bc'], [0.5, '#cfe6cf'], [0.9, '#fff0c0']])); glow(s, 690, 226, 190, '#ffeab0', 0.9); s.oval(690, 226, 20, 20, '#fff8e0'); ridge(s, 270, 60, 120, '#86b3a8', '#efe0b0', 221); ridge(s, 316, 46, 90, '#4f8a78', '#c9cb90', 227); woods(s, 370, 830, 384, 40, ['#2c614c', '#4f8a50', '#b0bd60']); });
  for (let i = 0; i <= 4; i++) s.rect(382 + i * 107, 146, 7, 230, '#8a5a35'); for (const y of [146, 250, 370]) s.rect(382, y, 435, 7, '#8a5a35'); s.rect(374, 376, 452, 12, '#c08a50');
  for (let i = 0; i < 11; i++) { const x = 404 + i * 38; s.path(`M${x},398q9,-20 18,0Z`, s.pick([RED, GOLD, TEAL, '#e0703a'])); } s.line('M386,396H814', '#8a5a35', 2);
  // shelves along both walls, running away from us
  const shelf = (side) => {
    const X = (t) => (side < 0 ? lerp(330, -40, t) : lerp(870, W + 40, t)), top = (t) => lerp(140, -30, t), bot = (t) => lerp(430, 760, t);
    s.poly([[X(0), top(0)], [X(1), top(1)], [X(1), bot(1)], [X(0), bot(0)]], s.lin(side < 0 ? [[0, '#7a4a2b'], [1, '#a8703c']] : [[0, '#a8703c'], [1, '#6a3d24']], [0, 0, 1, 0]));
    const rows = 5; for (let r = 0; r < rows; r++) {
      const at = (t, v) => lerp(top(t), bot(t), (r + v) / rows);
      s.poly([[X(0), at(0, 0.12)], [X(1), at(1, 0.12)], [X(1), at(1, 0.94)], [X(0), at(0, 0.94)]], '#3a2119', 'opacity=".75"');
      for (let u = 0.01; u < 0.985;) { const w = s.r(0.008, 0.02), t0 = Math.pow(u, 1.5), t1 = Math.pow(Math.min(0.99, u + w), 1.5), hgt = s.r(0.2, 0.42), c = s.pick(['#d8412e', '#2f8f8a', '#e0a235', '#f3e6c8', '#27345a', '#7fa65a', '#d9667a', '#8fb4c4', '#b3602e']); if (s.rnd() < 0.93) s.poly([[X(t0), at(t0, hgt)], [X(t1), at(t1, hgt)], [X(t1), at(t1, 0.94)], [X(t0), at(t0, 0.94)]], dark(c, side > 0 ? 0.16 : 0.02)); u += w; }
      s.line(`M${f(X(0))},${f(at(0, 0.97))}L${f(X(1))},${f(at(1, 0.97))}`, '#d9a566', 4);
    }
  };
  shelf(-1); shelf(1);
  s.poly([[330, 430], [870, 430], [W + 60, H + 10], [-60, H + 10]], s.lin([[0, '#e2b878'], [0.5, '#c08a50'], [1, '#7a4d2c']])); for (let i = -12; i <= 12; i++) s.line(`M${600 + i * 24},430L${600 + i * 118},810`, '#8a5a35', 1.6, 'opacity=".5"');
  s.poly([[470, 430], [760, 430], [860, 810], [300, 810]], '#fff3c4', `opacity=".34" ${s.blur(16)}`);
  person(s, 800, 502, 170, { kind: 'aodai', top: '#2f8f8a', sleeve: 'long', pose: 'carry', dir: -1, lit: -1, skin: '#d7a47a' }); s.path('M738,392l26,-8l22,10l-3,20l-20,-9l-25,7Z', '#fff8e8'); s.line('M764,385v21', '#b9a27a', 1.4);
  // low tables; children round them
  const table = (x, y, k, n) => {
    s.oval(x, y + 44 * k, 168 * k, 30 * k, INK, `opacity=".25" ${s.blur(6)}`);
    for (let i = 0; i < n; i++) { const a = x + (i - (n - 1) / 2) * (300 / n) * k, c = s.pick(['#fbf3e0', '#27345a', '#d8412e', '#2f8f8a', '#f0c05a']); sitter(s, a, y + 6 * k, 118 * k, { top: c, bottom: '#2b3350', bun: i % 2 === 1, hat: (i + n) % 3 === 0 ? 'khan' : null, holds: '#fff3d6', tilt: s.r(-6, 6), skin: '#cf9a70' }); }
    s.oval(x, y + 24 * k, 158 * k, 30 * k, s.lin([[0, '#ffdfa0'], [1, '#d39a55']])); s.path(`M${f(x - 158 * k)},${f(y + 24 * k)}a${f(158 * k)},${f(30 * k)} 0 0 0 ${f(316 * k)},0v${f(11 * k)}a${f(158 * k)},${f(30 * k)} 0 0 1 ${f(-316 * k)},0Z`, '#8a5a2f');
    for (let i = 0; i < n + 1; i++) { const a = x + (i - n / 2) * 78 * k, b = y + (20 + (i % 2) * 10) * k; s.path(`M${f(a - 24 * k)},${f(b)}l${f(7 * k)},${f(-10 * k)}q${f(9 * k)},${f(-3 * k)} ${f(17 * k)},${f(2 * k)}q${f(8 * k)},${f(-5 * k)} ${f(17 * k)},${f(-2 * k)}l${f(7 * k)},${f(10 * k)}q${f(-12 * k)},${f(-5 * k)} ${f(-24 * k)},0q${f(-12 * k)},${f(-5 * k)} ${f(-24 * k)},0Z`, '#fffaf0'); s.line(`M${f(a)},${f(b - 8 * k)}V${f(b)}`, '#c9b48a', 1.2); }
    for (let i = 0; i < n - 1; i++) { const girl = i % 2; seated(s, x + (i - (n - 2) / 2) * 116 * k, y + 74 * k, 0.82 * k, { top: s.pick(['#fbf3e0', '#27345a', '#b3302a', '#3f7a70']), rim: '#fff0c4', long: !!girl, bun: !girl && i > 0, floor: '#2b3350' }); }
  };
  table(560, 500, 0.52, 3); table(400, 590, 0.84, 3); table(790, 640, 1.02, 3);
  for (const [x, c] of [[150, RED], [186, GOLD], [222, TEAL]]) s.rect(x, 742, 34, 9, c, 'rx="3"'), s.rect(x - 4, 751, 40, 10, '#f3e6c8', 'rx="3"'), s.rect(x, 761, 36, 10, dark(c, 0.3), 'rx="3"');
  s.rect(0, 0, W, H, s.rad([[0, '#fff0c0', 0.5], [1, INK, 0.32]], 620, 280, 800, true), 'style="mix-blend-mode:soft-light"');
});

picture('mot-cua-so', (s) => {
  s.rect(0, 0, W, H, s.lin([[0, '#f5e8c8'], [1, '#d9c29a']]));
  // a bright hall: ceiling with light panels, glass to the garden
  s.poly([[-10, -10], [W + 10, -10], [960, 120], [240, 120]], s.lin([[0, '#cdb488'], [1, '#f3e3bd']])); for (const t of [0.2, 0.55, 0.95]) for (const k of [-0.5, 0.5]) { const y = lerp(112, 4, t), x = 600 + k * lerp(300, 700, t), w = lerp(70, 170, t); s.poly([[x - w, y + 7], [x - w * 0.9, y - 7], [x + w * 0.9, y - 7], [x + w, y + 7]], '#fffbe8'); glow(s, f(x), f(y), f(w * 1.5), '#fff0c4', 0.5); }
  s.group(s.clip('M240,120H960V430H240Z'), () => { s.rect(240, 120, 720, 310, s.lin([[0, '#7fbcc0'], [0.5, '#d6e9cd'], [0.85, '#fff0c4']])); glow(s, 420, 220, 220, '#ffe9ae', 0.8); ridge(s, 280, 60, 150, '#8fbab0', '#eee1b4', 231); ridge(s, 330, 40, 120, '#5a9586', '#cfce98', 237); woods(s, 230, 980, 428, 74, ['#2c614c', '#4f8a50', '#b0bd60']); });
  for (let i = 0; i <= 6; i++) s.rect(236 + i * 120, 116, 8, 318, '#8a6a48'); s.rect(236, 112, 730, 10, '#8a6a48'); s.rect(236, 186, 730, 5, '#8a6a48');
  s.poly([[-10, -10], [240, 120], [240, 430], [-10, 600]], s.lin([[0, '#cbb083'], [1, '#efdcb2']], [0, 0, 1, 0])); s.poly([[W + 10, -10], [960, 120], [960, 430], [W + 10, 600]], s.lin([[0, '#efdcb2'], [1, '#c7aa7a']], [0, 0, 1, 0]));
  // the board with the numbers called
  s.path('M430,132H770V214H430Z', '#14343d'); s.rect(438, 140, 324, 66, s.lin([[0, '#1f5f68'], [1, '#123f49']])); for (let i = 0; i < 4; i++) { s.rect(448 + i * 79, 150, 66, 26, i === 1 ? '#ffd97a' : '#8fd6cc', 'rx="5"'); s.rect(456 + i * 79, 184, 50, 7, '#dff0ea', 'rx="3" opacity=".7"'); } for (const x of [470, 730]) s.rect(x, 112, 5, 22, '#4a3a2c');
  s.poly([[240, 430], [960, 430], [W + 60, H + 10], [-60, H + 10]], s.lin([[0, '#f6e6c2'], [0.4, '#e2c898'], [1, '#a98a62']])); for (let i = -10; i <= 10; i++) s.line(`M${600 + i * 42},430L${600 + i * 150},810`, '#b99a6c', 1.3, 'opacity=".6"'); for (let i = 0; i < 8; i++) s.line(`M0,${f(440 + Math.pow(i / 8, 1.7) * 370)}H${W}`, '#b99a6c', 1.2, 'opacity=".5"');
  for (let i = 0; i < 5; i++) s.poly([[290 + i * 120, 432], [350 + i * 120, 432], [300 + i * 190, 810], [150 + i * 190, 810]], '#fffbe0', `opacity=".26" ${s.blur(7)}`);
  // those who wait, on a bench by the glass
  s.rect(606, 444, 346, 9, '#b9854c'); for (const x of [622, 780, 934]) s.rect(x, 452, 6, 34, '#7a5030'); for (let i = 0; i < 6; i++) { const x = 648 + i * 52; sitter(s, x, 452, 84, { bench: true, top: s.pick(['#2f6f8a', '#f3e6c8', '#b3503a', '#27345a', '#7f8f5a']), bottom: '#2b3045', woman: i % 2 === 0, hat: i === 2 ? 'khan' : null, holds: i === 4 ? '#8fd6cc' : null, hair: i === 5 ? '#c9c5bd' : '#1d181c', tilt: s.r(-7, 7) }); }
  for (const x of [262, 590]) { s.path(`M${x - 26},400H${x + 26}L${x + 18},454H${x - 18}Z`, s.lin([[0, '#c8402f'], [1, '#7a1f1d']], [0, 0, 1, 0])); for (let i = 0; i < 13; i++) { const a = -Math.PI * (0.08 + 0.84 * (i / 12)), l = s.r(60, 96); s.path(`M${x},402Q${f(x + Math.cos(a) * l * 0.3 - 7)},${f(402 + Math.sin(a) * l * 0.8)} ${f(x + Math.cos(a) * l * 0.8)},${f(402 + Math.sin(a) * l)}Q${f(x + Math.cos(a) * l * 0.5 + 8)},${f(402 + Math.sin(a) * l * 0.5)} ${x},402Z`, s.pick([FOREST, '#3a7a4a', LEAF])); } }
  // kiosks, each nearer than the last
  const kiosk = (x, y, k) => {
    s.oval(x, y + 3 * k, 82 * k, 13 * k, INK, `opacity=".32" ${s.blur(5)}`); s.rect(x - 50 * k, y - 16 * k, 100 * k, 18 * k, s.lin([[0, '#2f7f80'], [1, '#123f49']]), `rx="${5 * k}"`);
    s.path(`M${x - 34 * k},${y - 12 * k}L${x - 42 * k},${y - 170 * k}H${x + 42 * k}L${x + 34 * k},${y - 12 * k}Z`, s.lin([[0, '#fffaf0'], [0.6, '#f0e2c4'], [1, '#b99f78']], [0, 0, 1, 0])); lotus(s, x, y - 62 * k, 36 * k, '#e98f7a');
    s.path(`M${x - 62 * k},${y - 164 * k}L${x - 50 * k},${y - 300 * k}Q${x},${y - 308 * k} ${x + 50 * k},${y - 300 * k}L${x + 62 * k},${y - 164 * k}Z`, s.lin([[0, '#2f8a8c'], [1, '#134a54']])); s.path(`M${x - 48 * k},${y - 176 * k}L${x - 39 * k},${y - 288 * k}H${x + 39 * k}L${x + 48 * k},${y - 176 * k}Z`, s.lin([[0, '#f2fff6'], [1, '#9fdccd']]));
    s.rect(x - 30 * k, y - 276 * k, 60 * k, 15 * k, '#cf2a22', `rx="${4 * k}"`); for (let r = 0; r < 2; r++) for (let c = 0; c < 2; c++) s.rect(x + (-34 + c * 36) * k, y - (250 - r * 34) * k, 32 * k, 26 * k, ['#ffd97a', '#8fc4e0', '#f6b08a', '#a9d08a'][r * 2 + c], `rx="${5 * k}"`);
    s.poly([[x - 14 * k, y - 158 * k], [x + 14 * k, y - 158 * k], [x + 12 * k, y - 138 * k], [x - 12 * k, y - 138 * k]], '#fffdf4');
  };
  kiosk(392, 500, 0.44); person(s, 344, 512, 132, { top: '#e9dcc0', bottom: '#2b3045', back: true, sleeve: 'long' });
  kiosk(512, 560, 0.6); person(s, 566, 574, 178, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', back: true, sleeve: 'long', band: '#d8412e' });
  kiosk(700, 646, 0.82); person(s, 620, 668, 232, { top: '#3d6a8a', bottom: '#2b3045', back: true }); person(s, 574, 676, 140, { kind: 'child', top: '#f2c14e', bottom: '#2c4a6d', back: true, pack: '#c8402f' });
  kiosk(960, 752, 1.06); person(s, 858, 774, 300, { top: '#7a5a44', bottom: '#2b2f3e', back: true, sleeve: 'long', hair: '#cfcac2' }); person(s, 1072, 776, 290, { kind: 'aodai', top: '#d0392f', sleeve: 'long', pose: 'carry', dir: -1, lit: -1, skin: '#d7a47a' });
  s.rect(0, 0, W, H, s.rad([[0, '#fff6d6', 0.4], [1, INK, 0.22]], 560, 300, 820, true), 'style="mix-blend-mode:soft-light"');
});

picture('dien-mat-troi', (s) => {
  sky(s, [[0, '#3f8fb0'], [0.24, '#a6d0cf'], [0.42, '#fdeec4'], [0.5, '#ffdf9e']]);
  sun(s, 930, 190, 36, '#fff8e0', '#ffdf94'); clouds(s, 100, 8, '#fff8e6', 0.6);
  ridge(s, 270, 90, 230, '#93bdb8', '#eee0b4', 241); ridge(s, 330, 80, 170, '#679f93', '#d6d5a2', 247); mist(s, 392, 70, '#fff3d0', 0.6);
  // tea hills
  for (const [cx, top, wide, base, tone, seed] of [[250, 350, 250, 470, '#7dab66', 3], [860, 340, 270, 480, '#6fa35a', 8], [540, 400, 260, 540, '#559449', 14]]) {
    const sk = (x) => base - (base - top) * Math.exp(-(((x - cx) / wide) ** 2)) + fbm(x / 90, seed) * 4, pts = []; for (let x = -20; x <= W + 20; x += 10) pts.push([x, sk(x)]);
    s.poly([...pts, [W + 20, H], [-20, H]], s.lin([[0, mix(tone, '#d6d77a', 0.35)], [1, dark(tone, 0.25)]])); slope(s, sk, (x) => base + 90 + fbm(x / 120, seed) * 6, 11, (a, b, u) => { const t = 5 + u * 9; s.line(dOf(b.map(([x, y]) => [x, y + t * 0.4])), dark(tone, 0.55), t * 0.8, 'opacity=".7"'); s.line(dOf(b), mix(tone, '#dbe07c', 0.25), t * 0.8); s.line(dOf(b.map(([x, y]) => [x, y - t * 0.25])), '#e6ea98', t * 0.25, `opacity=".6" stroke-dasharray="${f(t * 0.5)} ${f(t * 0.8)}"`); }, 1.15, 4, seed);
  }
  // a roof seen from the front: its slope as a trapezoid, panels as a grid on it
  const house = (x, y, w, rh, wh, tile, cols, rows, o = {}) => {
    const inset = rh * 0.62, q = (u, v) => [lerp(lerp(x, x + inset, v), lerp(x + w, x + w - inset, v), u), y - rh * v];
    s.oval(x + w / 2, y + wh + 4, w * 0.54, 12, INK, `opacity=".3" ${s.blur(6)}`);
    s.rect(x + w * 0.05, y - 4, w * 0.9, wh + 4, s.lin([[0, '#d9bb88'], [0.6, '#f6e2b6'], [1, '#fff3d2']], [0, 0, 1, 0])); for (let i = 0; i < Math.floor((w * 0.82) / 74 + 0.35); i++) { const a = x + w * 0.1 + i * 74; s.rect(a, y + 18, 40, Math.min(46, wh - 24), '#8a6440'); s.rect(a + 3, y + 21, 34, Math.min(40, wh - 30), s.lin([[0, '#28545c'], [1, '#7fb0a4']])); }
    s.rect(x + w * 0.05, y, w * 0.9, 12, INK, 'opacity=".35"');
    s.poly([q(0, 0), q(1, 0), q(1, 1), q(0, 1)], s.lin([[0, light(tile, 0.15)], [1, dark(tile, 0.2)]])); for (let i = 1; i < 12; i++) { const [a] = q(0, i / 12), [b] = q(1, i / 12); s.line(`M${f(a)},${f(y - (rh * i) / 12)}H${f(b)}`, dark(tile, 0.5), 1.1, 'opacity=".5"'); }
    const u0 = o.u0 ?? 0.1, u1 = o.u1 ?? 0.9, v0 = o.v0 ?? 0.14, v1 = o.v1 ?? 0.88;
    for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) {
      const g = 0.006, a = lerp(u0, u1, c / cols + g), b = lerp(u0, u1, (c + 1) / cols - g), d = lerp(v0, v1, r / rows + g * 2), e = lerp(v0, v1, (r + 1) / rows - g * 2), shine = clamp(((a + b) / 2 - 0.25) * 1.2 + d * 0.3);
      const P = [q(a, d), q(b, d), q(b, e), q(a, e)]; s.poly(P, s.lin([[0, mix('#1a3f6c', '#9cd0e4', shine * 0.6)], [1, mix('#10284c', '#3f86ac', shine * 0.6)]]), 'stroke="#dbe6e6" stroke-width="1.6"');
      for (const t of [0.25, 0.5, 0.75]) { const [p1, p2] = [[lerp(P[0][0], P[1][0], t), P[0][1]], [lerp(P[3][0], P[2][0], t), P[3][1]]]; s.line(`M${f(p1[0])},${f(p1[1])}L${f(p2[0])},${f(p2[1])}`, '#cfe6ee', 0.6, 'opacity=".45"'); }
      if (s.rnd() < 0.16 + shine * 0.2) s.poly([P[3], [lerp(P[3][0], P[2][0], 0.55), P[3][1]], [lerp(P[0][0], P[1][0], 0.2), P[0][1]], P[0]], '#fff', 'opacity=".13"');
    }
    s.line(`M${f(q(0, 1)[0] - 5)},${f(y - rh)}H${f(q(1, 1)[0] + 5)}`, light(tile, 0.3), 6); s.line(`M${f(x - 4)},${f(y)}H${f(x + w + 4)}`, light(tile, 0.35), 5);
  };
  woods(s, -10, 420, 520, 46, ['#2a5c46', '#4b8048', '#b0b85a']); woods(s, 760, 1210, 512, 50, ['#2a5c46', '#4b8048', '#b0b85a']);
  house(120, 506, 210, 56, 44, '#b3502f', 6, 2); house(396, 498, 190, 52, 44, '#9a4630', 5, 2); house(690, 506, 230, 60, 48, '#b3502f', 7, 2); house(980, 512, 200, 54, 48, '#9a4630', 5, 2);
  s.rect(0, 552, W, 260, s.lin([[0, '#b6b06a'], [0.4, '#6f8f4c'], [1, '#35573a']])); woods(s, -10, 1210, 574, 34, ['#2c5f49', '#5a8c4c', '#c0c268']);
  tree(s, 1130, 700, 210, { tones: ['#28583f', '#4f8748', '#b9c060'] });
  house(40, 690, 520, 150, 120, '#b5532f', 9, 3, { u0: 0.08, u1: 0.8 }); house(600, 716, 480, 138, 96, '#a14a2e', 8, 3, { u0: 0.22, u1: 0.94 });
  // two who see to the panels
  person(s, 496, 640, 88, { top: '#ef8a2e', bottom: '#27304a', hat: 'cap', sleeve: 'long', pose: 'bend', dir: -1, shadow: 0.5 }); person(s, 700, 668, 92, { top: '#2f6fa0', bottom: '#27304a', hat: 'cap', sleeve: 'long', pose: 'carry', dir: 1, shadow: 0.5 });
  s.line('M474,812L488,668M504,812L516,668', '#e6cf9a', 5); for (let i = 0; i < 6; i++) s.line(`M${f(476 + i * 2.3)},${790 - i * 22}h${f(29 - i * 0.4)}`, '#e6cf9a', 4);
  grass(s, -10, 1210, 814, 40, ['#24503c', '#4f7f45', '#a9b058'], 200);
  glow(s, 820, 600, 120, '#fff8dc', 0.5);
  s.rect(0, 0, W, H, s.rad([[0, '#ffe9ac', 0.45], [1, '#ffe9ac', 0]], 930, 230, 700, true), 'style="mix-blend-mode:soft-light"'); birds(s, 420, 150, 6);
});

picture('hat-then', (s) => {
  // the middle room of a stilt house, at night, by lamp and hearth
  s.rect(0, 0, W, H, s.lin([[0, '#2a1611'], [0.5, '#5a3120'], [1, '#2a1611']])); for (let i = 0; i < 34; i++) s.rect(i * 36, 90, 30, 420, s.lin([[0, '#4a281a'], [0.5, '#8f5a34'], [1, '#6a3d24']]), 'opacity=".75"');
  s.poly([[-10, -10], [W + 10, -10], [W + 10, 60], [600, 110], [-10, 60]], s.lin([[0, '#160c0a'], [1, '#4a2a1a']])); for (let i = 0; i < 70; i++) s.line(`M${f(s.r(0, W))},${f(s.r(0, 60))}l${f(s.r(-8, 8))},${f(s.r(16, 34))}`, s.pick(['#7a5430', '#4f3420', '#9a6d3c']), 2.4, 'opacity=".7"');
  for (const x of [120, 1080]) s.rect(x - 26, 60, 52, 520, s.lin([[0, '#2b1712'], [0.55, '#8a5430'], [1, '#c08048']], [0, 0, 1, 0]));
  s.rect(0, 96, W, 26, s.lin([[0, '#8a5430'], [1, '#3a1f15']]));
  // brocade behind the players, a window with the moon
  glow(s, 600, 320, 430, '#ffb25a', 0.75);
  brocade(s, 366, 136, 468, 270, 40, '#3a1020', [GOLD, CREAM, '#3fa198', '#e0703a', RED, '#d9577a']); for (let i = 0; i < 78; i++) s.line(`M${369 + i * 6},406v${f(s.r(14, 22))}`, s.pick([RED, GOLD, CREAM]), 1.8); s.rect(366, 136, 468, 270, s.rad([[0, '#ffcf83', 0.25], [1, INK, 0.4]], 0.5, 0.6, 0.75)); s.rect(352, 128, 496, 11, '#a8703c');
  s.rect(908, 168, 128, 150, '#3a2018'); s.rect(918, 178, 108, 130, s.lin([[0, '#13274a'], [1, '#3f5f86']])); for (let i = 0; i < 16; i++) s.oval(s.r(922, 1022), s.r(182, 260), 1.1, 1.1, '#fff6dc'); s.oval(1000, 208, 15, 15, '#fff3d4'); s.path('M918,308V282Q950,256 976,280T1026,268V308Z', '#0f2238'); s.rect(969, 178, 5, 130, '#3a2018');
  for (const [x, y] of [[232, 210], [292, 252]]) { s.line(`M${x},122V${y - 26}`, '#2a1a12', 2); } lantern(s, 232, 214, 24, '#e0852e'); lantern(s, 292, 262, 18, '#f2a33c');
  // floor of split bamboo, a mat
  s.path('M-10,500H1210V810H-10Z', s.lin([[0, '#a8703c'], [0.4, '#7a4a2b'], [1, '#2a1611']])); for (let i = -16; i <= 16; i++) s.line(`M${600 + i * 60},500L${600 + i * 128},810`, '#3a2015', 2, 'opacity=".6"'); s.oval(600, 570, 420, 62, '#ffb25a', `opacity=".35" ${s.blur(18)}`);
  s.path('M250,520H950L1020,640H180Z', s.lin([[0, '#d8a85e'], [1, '#9a6a34']])); for (let i = 0; i < 8; i++) s.line(`M${250 - i * 8.7},${520 + i * 15}H${950 + i * 8.7}`, i % 2 ? '#7a1f1d' : '#f3d89a', 1.8, 'opacity=".6"');
  const indigo = { top: '#25305c', bottom: '#1b2140', band: '#d8412e' };
  for (const [x, y, r] of [[420, 600, 90], [600, 590, 96], [790, 602, 90]]) s.oval(x, y, r, 14, INK, `opacity=".35" ${s.blur(5)}`);
  sitter(s, 416, 590, 196, { ...indigo, lute: true, woman: true, hat: 'khan', skin: '#d29a6c', tilt: -5 }); sitter(s, 600, 580, 206, { ...indigo, lute: true, hair: '#cfcac2', skin: '#bd8358' }); sitter(s, 786, 592, 192, { ...indigo, lute: true, woman: true, hat: 'khan', band: '#e0703a', dir: -1, skin: '#d29a6c', tilt: 5 });
  // a little one with the jingles
  s.oval(930, 622, 54, 9, INK, `opacity=".35" ${s.blur(4)}`); sitter(s, 930, 614, 132, { top: '#b3302a', bottom: '#1b2140', bun: true, skin: '#d7a47a', tilt: 4 }); for (let i = 0; i < 5; i++) s.oval(948 + i * 3, 586 - (i % 2) * 7, 4, 4, GOLD); 
  // the hearth
  glow(s, 214, 600, 190, '#ff8a3a', 0.95); s.path('M120,640L150,612H286L312,640L296,672H136Z', s.lin([[0, '#6a4a3a'], [1, '#2b1d1a']])); s.oval(216, 636, 74, 13, '#1c1210'); for (const [a, b, c] of [[160, 646, 268], [166, 628, 258]]) s.line(`M${a},${b}L${c},${b - 14}`, '#4a2a1a', 12); for (let i = 0; i < 9; i++) { const x = 176 + i * 10, h = s.r(26, 66); s.path(`M${x - 9},640Q${x - 10},${f(640 - h * 0.5)} ${f(x + s.r(-4, 4))},${f(640 - h)}Q${x + 11},${f(640 - h * 0.5)} ${x + 9},640Z`, s.pick(['#ffd25a', '#ff9a3a', '#ffe9a0']), 'opacity=".85"'); } for (let i = 0; i < 26; i++) s.oval(s.r(150, 290), s.r(420, 600), s.r(1, 2.4), s.r(1, 2.4), '#ffd98a', 'opacity=".8"');
  for (let i = 0; i < 4; i++) s.oval(216 + s.r(-16, 16), 560 - i * 54, 18 + i * 9, 12 + i * 5, '#ffe3c0', `opacity="${f(1.4 - i * 0.3) / 10}" ${s.blur(7)}`);
  // neighbours who listen
  for (let i = 0; i < 8; i++) { const x = 130 + i * 134 + s.r(-10, 10); seated(s, x, 732 + (i % 2) * 10, 0.98, { top: dark(s.pick(['#27345a', '#7a2428', '#1f5a5c', '#6a4a3a', '#e9dcc0']), 0.35), rim: '#ffb25a', bun: i % 3 === 0, long: i % 3 === 1, floor: '#231a2c' }); }
  s.rect(0, 0, W, H, s.rad([[0, '#ffcf86', 0.45], [1, INK, 0.5]], 580, 430, 760, true), 'style="mix-blend-mode:soft-light"');
});

picture('vuon-cam', (s) => {
  sky(s, [[0, '#4b97a8'], [0.24, '#aad2c6'], [0.42, '#fdeabb'], [0.5, '#ffd898']]);
  sun(s, 250, 190, 34, '#fff6d8', '#ffd88c'); clouds(s, 110, 7, '#fff6e0', 0.6);
  ridge(s, 270, 90, 230, '#8fbab2', '#efdfb0', 251); ridge(s, 330, 80, 170, '#5f998c', '#d3d09c', 257); mist(s, 396, 70, '#fff1cc', 0.6);
  // the river below, the slopes on both sides
  s.rect(0, 396, W, 130, s.lin([[0, '#ffe9ba'], [0.5, '#b5d2bd'], [1, '#74aaa4']])); ripples(s, 402, 90, '#fff6da', 60, 260, 300, 0.7);
  s.path('M1210,404Q940,398 780,446Q960,480 1210,486Z', s.lin([[0, '#7f9f55'], [1, '#477547']])); woods(s, 800, 1210, (x) => 446 - (x - 800) * 0.07, 34, ['#2c614c', '#4f8a50', '#b0bd60'], -1);
  const g = (x) => 520 - 60 * Math.sin((x - 100) / 330) + 10 * Math.sin(x / 90), pts = []; for (let x = -10; x <= W + 10; x += 12) pts.push([x, g(x)]);
  s.poly([...pts, [W + 10, 810], [-10, 810]], s.lin([[0, '#b5b75e'], [0.4, '#7d9a49'], [1, '#3d6038']]));
  for (let r = 0; r < 6; r++) s.line(dOf(pts.map(([x, y]) => [x, y + 24 + r * 44 + fbm(x / 80, r) * 5])), '#e0cd84', 2 + r, 'opacity=".35"');
  grass(s, -10, 1210, (x) => g(x) + 10 + s.r(0, 230), 14, ['#8fa64a', '#c9c469', '#4d7a40'], 340);
  const fruit = ['#f08a24', '#f7a93b', '#e8701e'], T = { tones: ['#1f5238', '#3f7f42', '#8fae4c'], flowers: fruit, side: -1, trunk: '#5a3f2c' };
  for (let i = 0; i < 13; i++) { const x = 20 + i * 98; tree(s, x, g(x) + 30, 92, T); }
  for (let i = 0; i < 9; i++) { const x = 60 + i * 140; tree(s, x, g(x) + 96, 142, T); }
  const p = (x, y, h, o) => person(s, x, y, h, { lit: -1, sleeve: 'long', hat: 'non', ...o });
  p(410, 610, 92, { top: '#2f6673', back: true, basket: true }); p(700, 604, 88, { top: '#b5362d', pose: 'carry', dir: 1 }); p(860, 622, 94, { top: '#f0dcae', back: true, pose: 'walk' });
  tree(s, 210, 762, 330, { ...T, wide: 1.15 }); tree(s, 1020, 772, 350, { ...T, wide: 1.15 });
  // a ladder against the near tree, a picker on it, baskets on the ground
  s.line('M322,770L268,520M372,770L304,516', '#e0b878', 7); for (let i = 0; i < 9; i++) s.line(`M${f(318 - i * 5.8)},${744 - i * 26}L${f(364 - i * 7.2)},${744 - i * 26}`, '#c9985a', 5);
  p(322, 648, 168, { top: '#d8503a', bottom: '#2b3350', back: true, pose: 'wave' });
  p(900, 774, 196, { top: '#2f7f80', bottom: '#2b3045', pose: 'carry', dir: -1 }); p(662, 742, 176, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', pose: 'carry', dir: -1, band: '#e0a235' });
  const basket = (x, y, k) => { s.oval(x + 8, y + 14 * k, 66 * k, 12 * k, INK, `opacity=".3" ${s.blur(4)}`); for (let j = 0; j < 56; j++) { const a = s.r(-1, 1), b = s.rnd() * (1 - a * a), q = s.pick(fruit); s.oval(x + a * 48 * k, y - 22 * k - b * 30 * k, 11 * k, 10.4 * k, s.rad([[0, light(q, 0.45)], [0.5, q], [1, dark(q, 0.25)]], 0.36, 0.32, 0.72)); } s.path(`M${x - 60 * k},${y - 24 * k}Q${x},${y - 6 * k} ${x + 60 * k},${y - 24 * k}L${x + 46 * k},${y + 14 * k}Q${x},${y + 26 * k} ${x - 46 * k},${y + 14 * k}Z`, s.lin([[0, '#eabf78'], [0.5, '#c8954f'], [1, '#6a4322']], [0, 0, 1, 0])); for (let i = 0; i < 4; i++) s.line(`M${f(x - (57 - i * 3.4) * k)},${f(y + (-16 + i * 9) * k)}q${f((57 - i * 3.4) * k)},${f(15 * k)} ${f((114 - i * 6.8) * k)},0`, '#5f3a1d', 1.4, 'opacity=".55"'); };
  basket(520, 752, 1.15); basket(780, 766, 1.2); basket(452, 786, 1); 
  for (const [x, y] of [[590, 776], [622, 788], [560, 792], [650, 770]]) { s.oval(x + 3, y + 7, 9, 2.6, INK, 'opacity=".25"'); s.oval(x, y, 8.4, 8, s.pick(fruit)); }
  s.rect(0, 0, W, H, s.rad([[0, '#ffe6a4', 0.5], [1, '#ffe6a4', 0]], 250, 220, 680, true), 'style="mix-blend-mode:soft-light"'); birds(s, 700, 170, 6);
});

picture('ho-chua', (s) => {
  sky(s, [[0, '#4f7f98'], [0.25, '#9dbcc0'], [0.42, '#e9dcbc'], [0.5, '#ffe0ac']]);
  sun(s, 330, 226, 28, '#fff6dc', '#ffe0a4'); clouds(s, 120, 14, '#eef0e6', 0.6, 70);
  ridge(s, 290, 110, 240, '#88aeae', '#dcd9b8', 261); ridge(s, 350, 110, 180, '#5a8f8a', '#b9c3a0', 267); mist(s, 420, 60, '#fff0d0', 0.55);
  s.path('M-10,300Q120,330 240,414T420,452H-10Z', s.lin([[0, '#4f7f58'], [1, '#2f5f4a']])); woods(s, -10, 400, (x) => 320 + Math.max(0, x) * 0.33, 58, ['#1f4d42', '#3a6d47', '#8fa252']);
  // the dam, with its spillway, closing the valley on the right
  s.poly([[560, 396], [W + 10, 372], [W + 10, 474], [560, 456]], s.lin([[0, '#efe4c8'], [0.3, '#cfc4a8'], [1, '#8f9488']])); s.poly([[560, 394], [W + 10, 368], [W + 10, 378], [560, 401]], '#fff6e0'); for (let i = 0; i < 22; i++) s.line(`M${566 + i * 30},${f(394 - i * 1.15)}v-9`, '#dccfae', 2); s.line('M560,386L1210,358', '#e9dcc0', 2);
  for (let i = 0; i < 4; i++) { const x = 760 + i * 62; s.poly([[x, 392 - i * 2.4], [x + 44, 390 - i * 2.4], [x + 44, 462], [x, 460]], s.lin([[0, '#5f767a'], [1, '#33505a']])); s.rect(x - 9, 366 - i * 2.4, 10, 98, s.lin([[0, '#fff3d6'], [1, '#a89c84']], [0, 0, 1, 0])); s.path(`M${x + 4},${402 - i * 2}h36v58h-36Z`, '#e9f3ee', 'opacity=".65"'); } s.rect(1008, 358, 10, 106, '#cfc4a8'); s.rect(744, 350, 286, 16, s.lin([[0, '#f6ead0'], [1, '#b9ad92']])); s.rect(846, 322, 62, 30, '#f3e2b8'); s.poly([[836, 324], [877, 300], [918, 324]], '#b3502f'); flag(s, 1080, 368, 96, 46, { phase: 1 });
  s.path('M470,456Q520,420 560,396Q580,372 620,366Q640,410 690,456Z', s.lin([[0, '#5a8a58'], [1, '#2f5f4a']])); woods(s, 492, 640, (x) => 452 - (x < 590 ? (x - 490) * 0.78 : 78 - (x - 590) * 1.2), 40, ['#1f4d42', '#3a6d47', '#8fa252']);
  // water
  s.rect(0, 450, W, 360, s.lin([[0, '#e6e2c4'], [0.2, '#a8c8c0'], [0.6, '#5f9a9c'], [1, '#245a64']])); s.group(`opacity=".3" ${s.blur(5)}`, () => { s.poly([[560, 458], [W, 470], [W, 540], [560, 510]], '#e9dfc4'); s.poly([[-10, 452], [420, 452], [240, 520], [-10, 560]], '#2f5f4a'); });
  ripples(s, 456, 340, '#fbf6e2', 170, 420, 620, 0.5); ripples(s, 480, 320, '#1f5560', 130, 700, 800, 0.4);
  // rafts of the fishermen, far off
  for (const [x, y, k] of [[300, 486, 0.6], [390, 496, 0.7]]) { s.rect(x - 60 * k, y - 4 * k, 120 * k, 8 * k, '#8a6440'); s.rect(x - 26 * k, y - 40 * k, 52 * k, 38 * k, '#d9bd8a'); s.poly([[x - 36 * k, y - 36 * k], [x, y - 62 * k], [x + 36 * k, y - 36 * k]], '#3f7b78'); for (let i = 0; i < 6; i++) s.oval(x + (-52 + i * 21) * k, y + 5 * k, 7 * k, 4 * k, '#2f6fa0'); }
  for (let i = 0; i < 9; i++) s.oval(470 + i * 40, 540 + Math.sin(i) * 4, 6, 4, '#f08a2e');
  // the boats
  const boat = (x, y, k, crew, dir = 1) => {
    for (let i = 0; i < 7; i++) for (const q of [-1, 1]) s.line(`M${f(x - dir * (70 + i * 40) * k)},${f(y + (14 + q * i * 5) * k)}q${f(-dir * 26 * k)},${f(q * 4 * k)} ${f(-dir * 60 * k)},${f(q * 7 * k)}`, '#f6fbf2', (4.4 - i * 0.5) * k, `opacity="${f(8 - i) / 10}"`);
    s.oval(x, y + 17 * k, 136 * k, 13 * k, '#123f49', `opacity=".5" ${s.blur(4)}`);
    crew.forEach(([dx, top, pose]) => person(s, x + dx * k, y + 12 * k, 104 * k, { top, bottom: '#27304a', hat: 'cap', sleeve: 'long', shadow: 0, pose, dir, lit: -1 }));
    crew.forEach(([dx]) => { s.path(`M${f(x + (dx - 10) * k)},${f(y - 66 * k)}H${f(x + (dx + 10) * k)}L${f(x + (dx + 9) * k)},${f(y - 40 * k)}H${f(x + (dx - 9) * k)}Z`, s.lin([[0, '#ff9a3a'], [1, '#d8581e']])); s.rect(x + (dx - 10) * k, y - 56 * k, 20 * k, 3 * k, '#fff0c4'); });
    s.path(`M${f(x - dir * 120 * k)},${f(y - 22 * k)}L${f(x + dir * 96 * k)},${f(y - 24 * k)}Q${f(x + dir * 138 * k)},${f(y - 34 * k)} ${f(x + dir * 156 * k)},${f(y - 46 * k)}Q${f(x + dir * 146 * k)},${f(y + 4 * k)} ${f(x + dir * 104 * k)},${f(y + 18 * k)}H${f(x - dir * 108 * k)}Z`, s.lin([[0, '#ff9a48'], [0.5, '#e0641f'], [1, '#8a3414']])); s.line(`M${f(x - dir * 120 * k)},${f(y - 20 * k)}L${f(x + dir * 96 * k)},${f(y - 22 * k)}Q${f(x + dir * 138 * k)},${f(y - 32 * k)} ${f(x + dir * 156 * k)},${f(y - 45 * k)}`, '#ffe3b4', 5 * k); s.rect(x - dir * 128 * k - 12 * k, y - 44 * k, 24 * k, 46 * k, '#262b36', `rx="${f(5 * k)}"`); s.line(`M${f(x - dir * 60 * k)},${f(y)}H${f(x + dir * 70 * k)}`, '#fff3d6', 3 * k, 'opacity=".8"');
    s.path(`M${f(x + dir * 120 * k)},${f(y + 14 * k)}q${f(dir * 26 * k)},${f(-4 * k)} ${f(dir * 44 * k)},${f(8 * k)}q${f(-dir * 30 * k)},${f(2 * k)} ${f(-dir * 60 * k)},${f(4 * k)}Z`, '#f6fbf2', 'opacity=".9"');
  };
  boat(850, 560, 0.56, [[-60, '#3f5f3a'], [0, '#3f5f3a'], [60, '#2f6fa0', 'wave']], -1); boat(430, 672, 1.06, [[-70, '#3f5f3a'], [-14, '#3f5f3a', 'carry'], [44, '#4a6a44', 'wave']], 1);
  // two in the water, held by their rings
  for (const [x, y, k] of [[640, 690, 1], [720, 668, 0.86]]) { s.oval(x, y + 3, 34 * k, 9 * k, '#fff3e0'); s.path(`M${x - 34 * k},${y}a${34 * k},${11 * k} 0 1 0 ${68 * k},0a${34 * k},${11 * k} 0 1 0 ${-68 * k},0M${x - 18 * k},${y - 1}a${18 * k},${5 * k} 0 1 1 ${36 * k},0a${18 * k},${5 * k} 0 1 1 ${-36 * k},0`, '#e8562a', 'fill-rule="evenodd"'); s.oval(x, y - 16 * k, 9 * k, 10 * k, '#c58a60'); s.path(`M${x - 10 * k},${y - 16 * k}Q${x},${y - 36 * k} ${x + 10 * k},${y - 16 * k}Q${x},${y - 24 * k} ${x - 10 * k},${y - 16 * k}Z`, '#1d181c'); s.path(`M${x - 17 * k},${y + 2}Q${x},${y - 12 * k} ${x + 17 * k},${y + 2}Z`, '#ff8a2e'); }
  grass(s, -10, 230, 812, 90, ['#163b38', '#1f4f42', '#35643f', '#6b7d3a'], 110); grass(s, 980, 1210, 812, 80, ['#163b38', '#1f4f42', '#35643f'], 100);
  birds(s, 640, 190, 7);
});

picture('phoi-lua', (s) => {
  sky(s, [[0, '#5b93b4'], [0.25, '#b3cfc8'], [0.42, '#fde6b4'], [0.5, '#ffd28c']]);
  sun(s, 880, 200, 36, '#fff4d0', '#ffd080'); clouds(s, 110, 7, '#fff4dc', 0.55);
  ridge(s, 280, 90, 230, '#93b8b0', '#efdcaa', 271); ridge(s, 340, 80, 170, '#649a8c', '#d3c990', 277); mist(s, 400, 70, '#fff0c8', 0.6);
  woods(s, -10, 1210, 466, 60, ['#2a5c46', '#4b7f48', '#b0b058']); for (const [x, h] of [[720, 190], [770, 230], [1120, 210]]) palm(s, x, 480, h, { tone: '#2a5c46', lit: '#7fa04a' });
  for (const [x, k, c] of [[640, 1, '#b3502f'], [830, 1.1, '#8a5a3a'], [1010, 1, '#b3502f']]) { s.rect(x - 52 * k, 436, 104 * k, 52, s.lin([[0, '#e2c48c'], [1, '#fff0cc']], [0, 0, 1, 0])); s.rect(x - 10, 450, 20, 38, '#5a3a2a'); s.rect(x - 40 * k, 450, 18, 18, '#2f6d74'); s.rect(x + 22 * k, 450, 18, 18, '#2f6d74'); s.poly([[x - 66 * k, 440], [x - 36 * k, 398], [x + 36 * k, 398], [x + 66 * k, 440]], s.lin([[0, light(c, 0.15)], [1, dark(c, 0.25)]])); }
  s.rect(0, 484, W, 330, s.lin([[0, '#e0b45a'], [0.5, '#efc767'], [1, '#c08a34']]));
  // the yard: grain in furrows running to one point
  for (let i = -22; i <= 22; i++) { const d = `M${600 + i * 30},486Q${600 + i * 52},600 ${600 + i * 92},812`; s.line(d, '#a8742a', 5, 'opacity=".35"'); s.line(d, '#fff0ae', 2.6, 'opacity=".55"'); }
  for (let i = 0; i < 1500; i++) { const t = Math.pow(s.rnd(), 0.7), y = 488 + t * 320; s.oval(s.r(0, W), y, 0.8 + t * 1.7, 0.5 + t * 0.9, s.pick(['#fff3b8', '#b9842f', '#f6d77a', '#d9a53f']), 'opacity=".7"'); }
  // the store with its drying tower
  s.oval(200, 560, 280, 18, INK, `opacity=".3" ${s.blur(7)}`);
  s.rect(-10, 388, 330, 172, s.lin([[0, '#cfae7a'], [0.7, '#f3dcaa'], [1, '#fff0cf']], [0, 0, 1, 0])); s.poly([[-20, 392], [-20, 330], [290, 330], [346, 392]], s.lin([[0, '#c65a3a'], [1, '#8b3422']])); for (let i = 1; i < 5; i++) s.line(`M-20,${330 + i * 12}H${290 + i * 11}`, '#6f2a1d', 1.3, 'opacity=".5"');
  for (const x of [30, 150]) { s.rect(x, 426, 86, 134, '#5a3a26'); s.rect(x + 6, 432, 74, 128, s.lin([[0, '#2b1a14'], [1, '#6a4528']])); for (let j = 0; j < 3; j++) for (let i = 0; i < 3 - j; i++) s.path(`M${x + 12 + i * 24 + j * 12},${556 - j * 22}q-4,-18 4,-20h14q8,2 4,20Z`, s.lin([[0, '#f6e2b4'], [1, '#b58f58']])); }
  s.rect(258, 250, 92, 310, s.lin([[0, '#8fa0a0'], [0.5, '#e6ece4'], [1, '#a9b4ac']], [0, 0, 1, 0])); for (let i = 1; i < 9; i++) s.line(`M258,${250 + i * 34}H350`, '#6f8484', 2, 'opacity=".6"'); s.poly([[248, 252], [282, 206], [326, 206], [360, 252]], s.lin([[0, '#2f8a8c'], [1, '#134a54']])); s.line('M350,300L420,470V560', '#8fa0a0', 13); s.line('M350,300L420,470V560', '#dfe6de', 5); s.rect(270, 500, 68, 46, '#c8402f'); star(s, 304, 522, 13);
  for (let i = 0; i < 4; i++) s.oval(304 + i * 10, 190 - i * 30, 16 + i * 10, 11 + i * 6, '#fff6e6', `opacity="${f(5 - i) / 10}" ${s.blur(7)}`);
  s.path('M380,566Q420,470 462,566Z', s.lin([[0, '#ffe492'], [1, '#c8902f']])); for (let i = 0; i < 60; i++) { const a = s.r(-1, 1), b = s.rnd() * (1 - Math.abs(a)); s.oval(421 + a * 40, 564 - b * 80, 1.6, 1, '#fff3b8'); }
  // three who rake the grain
  const raker = (x, y, h, dir, o) => { person(s, x, y, h, { pose: 'dig', dir, lit: 1, sleeve: 'long', ...o }); const k = h / 100; s.line(`M${f(x + dir * 44 * k)},${f(y - 1 * k)}h${f(dir * -30 * k)}`, '#7a5028', 5 * k); for (let i = 0; i < 6; i++) s.line(`M${f(x + dir * (16 + i * 5.4) * k)},${f(y)}v${f(5 * k)}`, '#7a5028', 1.8 * k); };
  raker(620, 604, 122, 1, { top: '#2f6673', hat: 'non' }); raker(960, 640, 140, -1, { top: '#b5362d', hat: 'non', bottom: '#3a2f45' }); raker(440, 730, 178, 1, { top: '#27345a', hat: 'non', bottom: '#2b2f3e' });
  // sacks and a flat basket
  for (const [x, y, k] of [[1060, 740, 1.2], [1128, 752, 1.25], [1094, 686, 1.1]]) { s.oval(x, y + 4, 46 * k, 8 * k, INK, `opacity=".28" ${s.blur(4)}`); s.path(`M${x - 34 * k},${y}Q${x - 44 * k},${y - 62 * k} ${x - 16 * k},${y - 76 * k}L${x - 22 * k},${y - 92 * k}Q${x},${y - 84 * k} ${x + 22 * k},${y - 92 * k}L${x + 16 * k},${y - 76 * k}Q${x + 44 * k},${y - 62 * k} ${x + 34 * k},${y}Z`, s.lin([[0, '#b99a68'], [0.6, '#f3e2b8'], [1, '#fff3d6']], [0, 0, 1, 0])); s.line(`M${x - 17 * k},${y - 76 * k}Q${x},${y - 70 * k} ${x + 17 * k},${y - 76 * k}`, '#b3302a', 4); }
  s.oval(730, 758, 92, 25, s.lin([[0, '#7a5028'], [1, '#d9a860']])); s.oval(730, 753, 78, 19, '#f6d77a'); for (let i = 0; i < 90; i++) { const a = s.r(0, 6.28), q = Math.sqrt(s.rnd()); s.oval(730 + Math.cos(a) * 72 * q, 753 + Math.sin(a) * 16 * q, 2.4, 1.4, s.pick(['#fff3b8', '#b9842f', '#fbe39a'])); }
  for (const [x, y, c] of [[860, 722, '#c8663a'], [820, 706, '#f3e6c8']]) { s.oval(x, y + 16, 18, 4, INK, 'opacity=".25"'); s.path(`M${x - 18},${y}Q${x - 6},${y + 20} ${x + 14},${y + 8}L${x + 20},${y - 14}L${x + 10},${y - 4}Q${x - 4},${y - 10} ${x - 18},${y - 14}Z`, c); s.oval(x + 19, y - 15, 5, 5, c); s.path(`M${x + 16},${y - 21}q4,-6 7,1Z`, RED); s.line(`M${x - 2},${y + 12}v9M${x + 6},${y + 11}v9`, '#e0a235', 2); }
  s.rect(0, 0, W, H, s.rad([[0, '#ffe29a', 0.45], [1, '#ffe29a', 0]], 880, 240, 700, true), 'style="mix-blend-mode:soft-light"'); birds(s, 520, 160, 6);
});

picture('tram-do-mua', (s) => {
  sky(s, [[0, '#4e8fb8'], [0.3, '#b4d8da'], [0.48, '#fdf0cc']]); clouds(s, 110, 12, '#ffffff', 0.6, 60);
  ridge(s, 280, 90, 230, '#8fbab4', '#e6dfb4', 281); ridge(s, 340, 80, 170, '#5f998c', '#c3cb9a', 287); mist(s, 402, 60, '#fff4d6', 0.55);
  woods(s, -10, 1210, 470, 62, ['#265943', '#488048', '#aab658']);
  // the school
  s.oval(270, 560, 330, 16, INK, `opacity=".28" ${s.blur(7)}`); s.rect(-10, 336, 560, 222, s.lin([[0, '#f0d8a4'], [0.7, '#fbe9c0'], [1, '#fff6de']], [0, 0, 1, 0])); s.poly([[-20, 342], [-20, 280], [520, 280], [576, 342]], s.lin([[0, '#c65a3a'], [1, '#8b3422']])); for (let i = 1; i < 5; i++) s.line(`M-20,${280 + i * 12}H${520 + i * 11}`, '#6f2a1d', 1.3, 'opacity=".5"'); s.rect(-10, 340, 580, 7, '#fff3d2');
  s.rect(-10, 356, 560, 202, INK, 'opacity=".13"'); for (let i = 0; i < 5; i++) { const x = 8 + i * 112; s.rect(x, 390, 62, 86, '#a87a48'); s.rect(x + 4, 394, 54, 78, s.lin([[0, '#2f7a80'], [1, '#7fb8ac']])); s.rect(x + 29, 394, 4, 78, '#fbe9c0'); s.rect(x + 4, 431, 54, 4, '#fbe9c0'); s.rect(x + 80, 356, 15, 204, s.lin([[0, '#fff6de'], [1, '#c9a974']], [0, 0, 1, 0])); } s.rect(-10, 500, 560, 16, '#3f8a86', 'opacity=".8"'); s.rect(-10, 548, 580, 14, s.lin([[0, '#e9d3a2'], [1, '#b3945f']]));
  // the muddy line left by the flood
  s.rect(-10, 486, 560, 7, '#a8824e', 'opacity=".4"');
  s.rect(0, 558, W, 260, s.lin([[0, '#d9c58e'], [0.4, '#c2a86e'], [1, '#8a744a']])); s.path('M-10,640Q400,600 800,618T1210,600V810H-10Z', s.lin([[0, '#8fa858'], [0.5, '#5f8a4a'], [1, '#2f5a3c']])); grass(s, -10, 1210, (x) => 640 - 16 * Math.sin(x / 300) + s.r(0, 150), 20, ['#3f7a46', '#8fae50', '#c2c466', '#2c5f42'], 420);
  tree(s, 1110, 640, 380, { tones: ['#1f5238', '#3f7f42', '#a3b84e'], wide: 1.1, flowers: ['#f2c14e', '#ffd98a'], side: -1 }); for (let i = 0; i < 26; i++) s.oval(s.r(960, 1200), s.r(650, 700), 3, 2.2, '#f2c14e');
  flag(s, 690, 604, 290, 92, { phase: 0.8 });
  // the station on its pole: funnel, turning cups, vane, a panel, the box
  const x = 560, y = 738; s.oval(x - 30, y + 4, 90, 11, INK, `opacity=".3" ${s.blur(5)}`); s.rect(x - 30, y - 12, 60, 16, s.lin([[0, '#cfc8b8'], [1, '#8f8a7c']]), 'rx="3"'); s.rect(x - 7, 310, 14, y - 316, s.lin([[0, '#f6f3ea'], [0.4, '#c9cdca'], [1, '#6f7c80']], [0, 0, 1, 0]));
  s.line(`M${x},330H${x + 92}`, '#8f9a9c', 7); s.line(`M${x},330H${x - 86}`, '#8f9a9c', 7);
  s.path(`M${x - 122},268H${x - 50}L${x - 70},296V360H${x - 102}V296Z`, s.lin([[0, '#fffdf4'], [0.5, '#dfe6e2'], [1, '#8fa0a2']], [0, 0, 1, 0])); s.oval(x - 86, 268, 36, 8, '#5f7276'); s.oval(x - 86, 266, 30, 5.4, '#2f4449'); s.rect(x - 102, 314, 32, 5, '#2f8f8a');
  s.line(`M${x + 92},330V286`, '#8f9a9c', 5); s.line(`M${x + 58},284L${x + 126},290M${x + 78},296L${x + 108},276`, '#5f6d70', 3.4); for (const [a, b] of [[56, 284], [128, 290], [76, 298], [110, 274]]) s.oval(x + a, b, 11, 9, s.rad([[0, '#ff8a5a'], [1, '#b3302a']], 0.4, 0.35, 0.7));
  s.line(`M${x},312V262`, '#8f9a9c', 4); s.line(`M${x - 34},272L${x + 24},264`, '#5f6d70', 3.6); s.poly([[x + 40, 262], [x + 20, 256], [x + 22, 273]], RED); s.poly([[x - 34, 272], [x - 54, 264], [x - 50, 286]], '#f3e6c8'); s.poly([[x - 52, 404], [x + 46, 404], [x + 60, 458], [x - 66, 458]], '#dfe6e6'); for (let i = 0; i < 5; i++) s.poly([[x - 48 + i * 18.6, 407], [x - 31 + i * 18.6, 407], [x - 38 + i * 24, 455], [x - 61 + i * 24.4, 455]], s.lin([[0, '#2f6fa0'], [1, '#12315c']]));
  s.rect(x - 34, 480, 68, 82, s.lin([[0, '#fbf3e0'], [1, '#c9b792']]), 'rx="7"'); s.rect(x - 24, 492, 48, 26, '#123f49', 'rx="4"'); s.line(`M${x - 20},508l8,-5l7,7l8,-11l8,6l7,-4`, '#8ff0d0', 2.6); for (const [a, c] of [[-14, '#5fc27a'], [0, GOLD], [14, RED]]) s.oval(x + a, 538, 4.6, 4.6, c);
  // three pupils and their teacher
  const kid = { bottom: '#27406a', scarf: RED, top: '#fffaf0' };
  person(s, 400, 752, 232, { ...kid, kind: 'man', pose: 'wave', dir: 1, skin: '#d29a6c' }); person(s, 312, 768, 222, { ...kid, kind: 'skirt', bottom: '#27406a', band: '#3f5f8f', top: '#fffaf0', sleeve: 'short', skin: '#d7a47a', dir: -1 }); person(s, 668, 760, 236, { ...kid, kind: 'man', pose: 'carry', dir: -1, skin: '#c58a60', lit: -1 }); s.path('M602,606l42,-7l6,30l-42,8Z', '#fffaf0'); for (let i = 0; i < 3; i++) s.line(`M${609 + i},${612 + i * 7}l30,-5`, '#8fa4a8', 1.6);
  person(s, 800, 768, 262, { kind: 'aodai', top: '#e0658a', sleeve: 'long', pose: 'carry', dir: -1, lit: -1, skin: '#d7a47a' }); s.path('M722,594l46,-9l8,38l-46,10Z', '#27323c'); s.path('M726,597l39,-7l6,30l-38,8Z', s.lin([[0, '#d6fff2'], [1, '#6fc4b8']]));
  s.rect(0, 0, W, H, s.rad([[0, '#fff6d0', 0.35], [1, '#fff6d0', 0]], 700, 220, 640, true), 'style="mix-blend-mode:soft-light"'); birds(s, 860, 170, 6);
});

picture('mo-duong', (s) => {
  sky(s, [[0, '#3f7fa6'], [0.24, '#9cc6cc'], [0.42, '#fbe6ba'], [0.5, '#ffd79a']]);
  sun(s, 300, 178, 32, '#fff8e0', '#ffdc98'); clouds(s, 110, 8, '#fff8ea', 0.65);
  karst(s, 420, [[120, 280, 190], [420, 240, 140], [700, 260, 200], [980, 300, 230], [1180, 240, 180]], '#8fb5b0', '#f6e6bc', -1); mist(s, 400, 80, '#fff3d2', 0.75);
  ridge(s, 380, 110, 190, '#5f998a', '#a9bd8a', 291); mist(s, 470, 60, '#fff3d2', 0.5);
  // the pass: one green flank, the road in bends, nearer ones wider
  const pts = []; for (let x = -10; x <= W + 10; x += 10) pts.push([x, 560 - 210 / (1 + Math.exp(-(x - 640) / 130)) + fbm(x / 70, 6) * 14]);
  woods(s, 560, 1210, (x) => 560 - 210 / (1 + Math.exp(-(x - 640) / 130)) + 10, 46, ['#1f5342', '#3d7448', '#a0b058'], -1);
  s.poly([...pts, [W + 10, 810], [-10, 810]], s.lin([[0, '#8fae5c'], [0.4, '#5c8a4a'], [1, '#2f5a40']]));
  for (let i = 0; i < 120; i++) { const x = s.r(0, W), y = s.r(420, 780); if (y < 580 - 210 / (1 + Math.exp(-(x - 640) / 130))) continue; s.oval(x, y, s.r(10, 30), s.r(4, 9), s.pick(['#7fa552', '#4a7a45', '#a3b85e']), 'opacity=".45"'); }
  const C = [[1010, 372, 5], [860, 386, 8], [720, 420, 11], [790, 452, 15], [1010, 470, 20], [1130, 504, 26], [1010, 552, 34], [700, 566, 42], [420, 596, 54], [330, 652, 70], [480, 720, 96], [800, 800, 130], [960, 860, 150]];
  const road = []; for (let i = 0; i < C.length - 1; i++) for (let t = 0; t < 1; t += 0.04) { const p = [C[Math.max(0, i - 1)], C[i], C[i + 1], C[Math.min(C.length - 1, i + 2)]], cr = (k) => 0.5 * (2 * p[1][k] + (p[2][k] - p[0][k]) * t + (2 * p[0][k] - 5 * p[1][k] + 4 * p[2][k] - p[3][k]) * t * t + (3 * p[1][k] - p[0][k] - 3 * p[2][k] + p[3][k]) * t * t * t); road.push([cr(0), cr(1), cr(2)]); }
  const off = (e) => road.map(([x, y, w], i) => { const a = road[Math.max(0, i - 1)], b = road[Math.min(road.length - 1, i + 1)], dx = b[0] - a[0], dy = (b[1] - a[1]) * 1.9, l = Math.hypot(dx, dy) || 1; return [x - (dy / l) * w * e, y + (dx / l) * w * e * 0.52]; });
  const ribbon = (a, b, fill, more) => { const p = off(a), q = off(b); for (let i = 0; i < road.length - 1; i++) s.poly([p[i], p[i + 1], q[i + 1], q[i]], fill, more ?? `stroke="${fill}" stroke-width=".8"`); };
  ribbon(-0.78, 0.78, '#caa871'); ribbon(-0.6, 0.6, '#4a4f57'); ribbon(-0.56, -0.51, '#fff6e0'); ribbon(0.51, 0.56, '#fff6e0');
  { const m = off(0); for (let i = 0; i < road.length - 1; i++) if (i % 8 < 4) s.line(`M${f(m[i][0])},${f(m[i][1])}L${f(m[i + 1][0])},${f(m[i + 1][1])}`, '#ffe9b0', road[i][2] * 0.05); const e = off(0.72), b = off(-0.72); for (let i = 60; i < road.length - 88; i += 9) { const [x, y, w] = [...e[i], road[i][2]]; s.rect(x - w * 0.035, y - w * 0.3, w * 0.07, w * 0.3, '#fffaf0'); s.rect(x - w * 0.035, y - w * 0.24, w * 0.07, w * 0.08, RED); } for (let i = 70; i < road.length - 50; i += 34) { const [x, y] = b[i]; tree(s, x - 6, y - 2, road[i][2] * 1.1 + 14, { tones: ['#1f5342', '#3d7448', '#a0b058'], side: -1 }); } }
  const bus = (x, y, k, c) => { s.oval(x, y + 1, 26 * k, 4 * k, INK, 'opacity=".35"'); s.rect(x - 26 * k, y - 22 * k, 52 * k, 20 * k, c, `rx="${f(4 * k)}"`); s.rect(x - 22 * k, y - 19 * k, 44 * k, 8 * k, '#dff3f0', 'rx="1.5"'); for (const q of [-15, 15]) s.oval(x + q * k, y - 1.6 * k, 4.6 * k, 4.6 * k, INK); }; bus(960, 470, 0.8, '#e0a235'); bus(640, 572, 1.5, '#cf3a2c');
  // the roller
  s.oval(490, 756, 130, 14, INK, `opacity=".4" ${s.blur(5)}`); s.oval(430, 716, 42, 42, s.rad([[0, '#8f989c'], [0.75, '#5f686d'], [1, '#2b3136']])); s.oval(430, 716, 14, 14, '#cfd4d2'); s.oval(562, 722, 36, 36, '#22262c'); s.oval(562, 722, 15, 15, '#e0a235'); s.path('M450,700L470,664H520L526,620H536L532,664H600L608,710H590Q582,686 562,686Q540,686 532,712H472Q466,700 450,704Z', s.lin([[0, '#ffc94a'], [1, '#d98a1e']])); s.rect(468, 604, 112, 11, '#e0a235', 'rx="4"'); s.line('M476,612V668M572,612V668', '#5f4a2a', 5); person(s, 540, 690, 92, { top: '#f27a2a', bottom: '#2b3045', hat: 'cap', shadow: 0, sleeve: 'long', pose: 'carry', dir: -1, lit: -1 }); s.path('M500,690H600V666H500Z', '#eaa62e');
  const worker = (x, y, h, o) => { person(s, x, y, h, { top: '#f27a2a', bottom: '#2b3a55', hat: 'cap', sleeve: 'long', lit: -1, ...o }); if (o.pose !== 'dig') for (const q of [-74, -62]) s.line(`M${f(x - h * 0.1)},${f(y + (h * q) / 100)}H${f(x + h * 0.1)}`, '#fff6c8', h * 0.025); };
  worker(240, 744, 132, { pose: 'dig', dir: 1 }); worker(150, 768, 142, { back: true }); worker(742, 742, 140, { pose: 'dig', dir: -1 }); worker(1010, 776, 156, { pose: 'wave' }); worker(316, 776, 140, { pose: 'carry', dir: 1, top: '#4a6a3c' });
  for (const [x, y] of [[860, 770], [900, 742], [660, 790]]) { s.oval(x, y + 2, 16, 4, INK, 'opacity=".3"'); s.poly([[x - 13, y], [x - 4, y - 36], [x + 4, y - 36], [x + 13, y]], '#ee6a2a'); s.poly([[x - 9, y - 15], [x - 6.6, y - 24], [x + 6.6, y - 24], [x + 9, y - 15]], '#fff6e0'); }
  for (const [x, y, ph] of [[88, 740, 0], [1120, 760, 1.3]]) flag(s, x, y, 170, 66, { phase: ph });
  grass(s, -10, 300, 814, 60, ['#24503c', '#4f7f45', '#b9b45c'], 90); grass(s, 1000, 1210, 814, 60, ['#24503c', '#4f7f45', '#b9b45c'], 90); birds(s, 620, 180, 6);
});

picture('thuyen-cuu-tro', (s) => {
  sky(s, [[0, '#1f3446'], [0.3, '#3f5a6a'], [0.48, '#6f8288'], [0.56, '#a39a8a']]);
  s.group(s.blur(16), () => { for (let i = 0; i < 40; i++) s.oval(s.r(-60, W + 60), s.r(-10, 220), s.r(100, 260), s.r(14, 40), s.pick(['#22303c', '#34495a', '#56697a', '#2a3a48']), 'opacity=".5"'); });
  ridge(s, 310, 100, 230, '#4f6a78', '#8f948e', 301); ridge(s, 370, 90, 170, '#375560', '#7d837c', 307); mist(s, 430, 90, '#b3b0a4', 0.5);
  const y0 = 452; s.rect(0, y0, W, 360, s.lin([[0, '#b0a184'], [0.2, '#8c7a5c'], [0.6, '#5f5444'], [1, '#2d2c2c']]));
  woods(s, -10, 1210, y0 + 6, 44, ['#1c3538', '#2c4f46', '#5a6f50']); 
  // roofs and treetops above the water
  const home = (x, y, w, c, lamp, t = 1) => { s.rect(x - w * 0.4, y - w * 0.16 * t, w * 0.8, w * 0.17 * t, s.lin([[0, '#8a7a60'], [1, '#b5a07a']], [0, 0, 1, 0])); if (lamp) { s.rect(x - w * 0.1, y - w * 0.12 * t, w * 0.16, w * 0.12 * t, '#ffd98a'); glow(s, f(x), f(y - w * 0.08), f(w * 0.6), '#ffb45c', 0.7); } s.rect(x + w * 0.17, y - w * 0.11 * t, w * 0.14, w * 0.08 * t, '#2a3a40'); const q = y - w * 0.13 * t, o = w * 0.28; s.poly([[x - w * 0.54, q], [x - w * 0.34, q - o], [x + w * 0.34, q - o], [x + w * 0.54, q]], s.lin([[0, light(c, 0.1)], [1, dark(c, 0.35)]])); for (let i = 1; i < 5; i++) s.line(`M${f(x - w * (0.34 + i * 0.04))},${f(q - o + w * i * 0.056)}H${f(x + w * (0.34 + i * 0.04))}`, dark(c, 0.6), 1.2, 'opacity=".5"'); s.group(`opacity=".35" ${s.blur(3)}`, () => s.poly([[x - w * 0.5, y + 2], [x + w * 0.5, y + 2], [x + w * 0.32, y + w * 0.26], [x - w * 0.32, y + w * 0.26]], dark(c, 0.5))); ripples(s, y, 10, '#d9ccae', 7, x, w * 0.5, 0.6); };
  home(180, 484, 120, '#8a4a38', false); home(420, 480, 110, '#7a5a48', true); home(1010, 486, 130, '#8a4a38', false); home(700, 474, 96, '#6f5a50', false);
  for (const [x, y, k] of [[300, 500, 80], [560, 494, 66], [860, 498, 84], [1150, 506, 96]]) { for (let i = 0; i < 3; i++) s.oval(x + s.r(-20, 20), y - k * 0.3 + s.r(-8, 8), k * 0.42, k * 0.3, '#1f3f3a'); for (let i = 0; i < 26; i++) s.oval(x + s.r(-0.55, 0.55) * k, y - k * s.r(0.1, 0.6), k * 0.1, k * 0.06, s.pick(['#2f5a48', '#4a7050']), 'opacity=".8"'); }
  for (const x of [80, 640]) { s.line(`M${x},${y0 + 60}V${y0 - 90}`, '#4a4440', 5); s.line(`M${x - 26},${y0 - 74}h52`, '#4a4440', 4); } s.line(`M80,${y0 - 74}Q360,${y0 - 40} 640,${y0 - 74}T1240,${y0 - 60}`, '#2f3338', 1.6);
  ripples(s, y0 + 10, 340, '#d6c8a8', 130, 600, 700, 0.45); ripples(s, y0 + 20, 330, '#2f2a26', 120, 600, 700, 0.45);
  // the house whose people leave: its porch, its lamp
  home(930, 640, 390, '#94503a', true, 2.1); for (const x of [782, 1078]) s.rect(x - 5, 534, 10, 104, s.lin([[0, '#3a2a20'], [1, '#9a7048']], [0, 0, 1, 0])); s.rect(760, 630, 340, 13, s.lin([[0, '#9a7048'], [1, '#4a3424']])); 
  person(s, 880, 634, 92, { kind: 'skirt', top: '#6d2a3a', bottom: '#2b2438', hat: 'khan', sleeve: 'long', shadow: 0, lit: 1, band: '#e0a235' }); person(s, 850, 634, 62, { kind: 'child', top: '#e0a235', bottom: '#2c4a6d', shadow: 0 }); person(s, 960, 634, 96, { top: '#6b7d7a', bottom: '#2b2f3e', sleeve: 'long', hair: '#b9b4ac', shadow: 0 });
  // the boats, with lamps at the bow
  const boat = (x, y, k, dir, crew, c) => {
    s.group(s.blur(6), () => s.poly([[x + dir * 118 * k, y - 60 * k], [x + dir * 360 * k, y - 130 * k], [x + dir * 370 * k, y + 40 * k]], s.lin([[0, '#fff0b8', 0.34], [0.9, '#fff0b8', 0]], [0, 0, 1, 0]))); s.oval(x + dir * 60 * k, y + 40 * k, 150 * k, 12 * k, '#ffd98a', `opacity=".35" ${s.blur(8)}`);
    s.oval(x, y + 18 * k, 138 * k, 12 * k, '#1c1a1c', `opacity=".55" ${s.blur(4)}`);
    crew.forEach(([dx, o]) => { person(s, x + dx * k, y + 10 * k, 108 * k, { bottom: '#232a3a', hat: 'cap', sleeve: 'long', shadow: 0, dir, lit: dir, ...o }); s.path(`M${f(x + (dx - 11) * k)},${f(y - 70 * k)}H${f(x + (dx + 11) * k)}L${f(x + (dx + 9.6) * k)},${f(y - 42 * k)}H${f(x + (dx - 9.6) * k)}Z`, s.lin([[0, '#ff9a3a'], [1, '#c9501e']])); s.rect(x + (dx - 10.6) * k, y - 58 * k, 21 * k, 3.4 * k, '#fff3c8'); });
    s.path(`M${f(x - dir * 132 * k)},${f(y - 26 * k)}Q${f(x)},${f(y - 10 * k)} ${f(x + dir * 120 * k)},${f(y - 24 * k)}Q${f(x + dir * 142 * k)},${f(y - 34 * k)} ${f(x + dir * 152 * k)},${f(y - 44 * k)}Q${f(x + dir * 140 * k)},${f(y + 6 * k)} ${f(x + dir * 96 * k)},${f(y + 20 * k)}H${f(x - dir * 104 * k)}Z`, s.lin([[0, light(c, 0.2)], [0.4, c], [1, dark(c, 0.55)]])); s.line(`M${f(x - dir * 132 * k)},${f(y - 25 * k)}Q${f(x)},${f(y - 9 * k)} ${f(x + dir * 120 * k)},${f(y - 23 * k)}Q${f(x + dir * 142 * k)},${f(y - 33 * k)} ${f(x + dir * 152 * k)},${f(y - 43 * k)}`, '#ffe3b4', 4 * k);
    s.line(`M${f(x + dir * 118 * k)},${f(y - 26 * k)}V${f(y - 58 * k)}`, '#2b2620', 4 * k); glow(s, f(x + dir * 118 * k), f(y - 62 * k), f(70 * k), '#fff0b0', 1); s.oval(x + dir * 118 * k, y - 62 * k, 8 * k, 8 * k, '#fffbe0');
    ripples(s, y + 16 * k, 26 * k, '#f3e6c4', 14, x, 150 * k, 0.7);
  };
  boat(300, 586, 0.66, 1, [[-70, { top: '#3f5f3a', pose: 'carry' }], [-10, { top: '#3f5f3a' }], [50, { top: '#2f6fa0', pose: 'wave' }]], '#2f7f80'); s.rect(262, 556, 60, 20, '#c98f4e'); s.rect(270, 540, 40, 18, '#d9a868');
  boat(600, 706, 1.14, 1, [[-84, { top: '#3f5f3a', pose: 'carry', dir: -1 }], [-20, { top: '#e9dcc0', hat: 'non', kind: 'skirt', bottom: '#2b2f45' }], [70, { top: '#3f5f3a', pose: 'carry' }]], '#c8582a');
  // rain, slantwise, and rings where it falls
  for (let i = 0; i < 420; i++) { const x = s.r(-20, W), y = s.r(-20, H), l = s.r(14, 40); s.line(`M${f(x)},${f(y)}l${f(-l * 0.2)},${f(l)}`, '#e3ecee', s.r(0.7, 1.5), `opacity="${f(s.r(1.2, 3.4)) / 10}"`); } for (let i = 0; i < 90; i++) { const t = s.rnd(), x = s.r(0, W), y = y0 + 30 + t * 320; s.add(`<ellipse cx="${f(x)}" cy="${f(y)}" rx="${f(5 + t * 10)}" ry="${f(1.4 + t * 2.6)}" fill="none" stroke="#efe6d0" stroke-width="1" opacity=".4"/>`); }
  bamboo(s, 60, 800, 360, 8, ['#142c2c', '#234440', '#3f5c48']); s.rect(0, 0, W, H, s.rad([[0, '#ffcf8a', 0.3], [1, '#101820', 0.45]], 820, 560, 720, true), 'style="mix-blend-mode:soft-light"');
});

picture('cho-dem', (s) => {
  sky(s, [[0, '#0f1838'], [0.3, '#2a2f5c'], [0.46, '#6a4668'], [0.54, '#c87a5e']]);
  for (let i = 0; i < 90; i++) s.oval(s.r(0, W), s.r(0, 260), s.r(0.4, 1.5), s.r(0.4, 1.5), '#fff6dc', `opacity="${f(s.r(0.3, 0.9) * 10) / 10}"`);
  karst(s, 436, [[80, 240, 150], [300, 220, 110], [1120, 240, 160]], '#3f4a72', '#b87a6c', -1); ridge(s, 400, 50, 160, '#2f3560', '#4a4060', 311, 60);
  // the river on the left with the lit bridge
  s.rect(0, 436, W, 380, s.lin([[0, '#8a5a5e'], [0.3, '#3a355c'], [1, '#141a34']])); s.path('M-10,404Q220,372 470,410V420Q220,384 -10,416Z', '#2a2540'); for (let i = 0; i < 26; i++) { const x = i * 18.6, y = 410 - 30 * Math.sin((x / 470) * Math.PI); s.oval(x, y - 4, 2.6, 2.6, '#ffe9a4'); s.rect(x - 1.5, 440, 3, s.r(30, 110), s.lin([[0, '#ffd98a', 0.6], [1, '#ffd98a', 0]])); } for (const x of [90, 240, 390]) s.rect(x - 6, 408, 12, 34, '#2a2540');
  for (let i = 0; i < 22; i++) { const x = s.r(0, 420); s.rect(x, 428 - s.r(0, 14), 7, 8, '#ffd27a', 'opacity=".8"'); } ripples(s, 446, 330, '#ffc98a', 60, 160, 260, 0.5);
  // the quay, the lane between two rows of stalls
  s.path('M300,460H1210V810H-10V700Q150,560 300,460Z', s.lin([[0, '#b87a50'], [0.4, '#8a5a40'], [1, '#3a2a30']])); s.path('M-10,700Q150,560 300,460L312,462Q170,566 10,712L-10,730Z', s.lin([[0, '#e0b48a'], [1, '#6a4a44']])); for (let i = 0; i < 11; i++) { const t = Math.pow(i / 10, 1.4), x = lerp(300, -6, t), y = lerp(462, 700, t); s.rect(x - 2 - t * 4, y - 18 - t * 46, 4 + t * 8, 20 + t * 48, '#4a3038'); } s.line('M300,444Q150,536 -10,640', '#d9a87a', 4);
  for (let i = 0; i < 9; i++) { const y = 474 + Math.pow(i / 9, 1.7) * 330; s.line(`M${f(300 - (y - 460) * 1.2)},${f(y)}H${W}`, '#3a2a30', 1 + i * 0.2, 'opacity=".35"'); }
  glow(s, 640, 520, 420, '#ff9a4a', 0.6);
  // a stall by its near corner; counter, roof, lamp, goods
  const stall = (x, y, k, c, side) => {
    glow(s, f(x), f(y - 70 * k), f(150 * k), '#ffb45c', 0.75);
    s.rect(x - 86 * k, y - 128 * k, 172 * k, 84 * k, s.lin([[0, '#ffd98a'], [1, '#c9702f']])); for (let i = 0; i < 7; i++) { const a = x + (-72 + i * 24) * k; s.line(`M${f(a)},${f(y - 126 * k)}v${f(s.r(18, 34) * k)}`, '#7a3a1c', 2 * k); s.oval(a, y - 88 * k, 8 * k, 10 * k, s.pick(['#d8412e', '#2f8f8a', '#f3e6c8', '#d9577a', '#7fa65a'])); }
    person(s, x + side * 20 * k, y - 2 * k, 118 * k, { kind: s.pick(['man', 'skirt']), top: s.pick(['#27345a', '#7a2428', '#f3e6c8', '#1f5f62']), bottom: '#232b4a', hat: s.pick(['khan', null, 'non']), sleeve: 'long', shadow: 0, band: s.pick([RED, '#e0a235']) });
    s.rect(x - 92 * k, y - 48 * k, 184 * k, 48 * k, s.lin([[0, '#c98a4c'], [1, '#4a2a1c']])); s.rect(x - 96 * k, y - 52 * k, 192 * k, 8 * k, '#ffdc9a'); for (let i = 0; i < 5; i++) { const cx = x + (-74 + i * 37) * k, q = s.pick([['#e3682f', '#f39a3f'], ['#7ea640', '#b9cf65'], ['#f6e2a8', '#fff3cf'], ['#b7272a', '#e0563a'], ['#6a3a7a', '#9a5fa4']]); for (let j = 0; j < 16; j++) { const a = s.r(-1, 1), b = s.rnd() * (1 - a * a); s.oval(cx + a * 15 * k, y - 53 * k - b * 14 * k, 4.6 * k, 4.2 * k, s.pick(q)); } }
    for (let i = 0; i < 8; i++) { const a = x + (-108 + i * 27) * k, a2 = x + (-84 + i * 21) * k, col = i % 2 ? CREAM : c; s.path(`M${f(a2)},${f(y - 166 * k)}H${f(a2 + 21 * k)}L${f(a + 27 * k)},${f(y - 124 * k)}Q${f(a + 13.5 * k)},${f(y - 108 * k)} ${f(a)},${f(y - 124 * k)}Z`, s.lin([[0, dark(col, 0.35)], [0.7, col], [1, mix(col, '#ffb45c', 0.5)]])); }
    s.oval(x, y - 112 * k, 8 * k, 9 * k, '#fffbe0'); glow(s, f(x), f(y - 112 * k), f(46 * k), '#fff0b8', 0.9);
  };
  const R = [[700, 482, 0.36], [790, 506, 0.5], [905, 546, 0.72], [1072, 620, 1.08]], L = [[560, 482, 0.36], [500, 506, 0.5], [414, 548, 0.72], [276, 628, 1.08]], col = ['#c03527', TEAL, '#e0a235', '#8a3a6a'];
  for (let i = 0; i < 4; i++) { stall(...L[i], col[i], 1); stall(...R[i], col[(i + 2) % 4], -1); const t = i / 3; for (let j = 0; j < 6 + i * 2; j++) { const x = lerp(lerp(600, 470, t), lerp(670, 900, t), s.rnd()), y = lerp(488, 650, Math.pow(t, 1.3)) + s.r(-5, 14), h = lerp(30, 118, Math.pow(t, 1.2)); person(s, x, y, h, { kind: s.pick(['man', 'skirt', 'aodai', 'man']), top: dark(s.pick(['#f3e6c8', '#b3302a', '#2f6f8a', '#27345a', '#e0a235', '#d9577a']), 0.22), bottom: '#1f2338', hat: s.pick([null, null, 'khan', 'non']), back: s.rnd() < 0.6, sleeve: 'long', pose: s.pick(['walk', 'stand', 'stand']), shadow: 0.5 }); } }
  // smoke, strings of lanterns, those nearest
  for (const [x, y] of [[330, 470], [520, 440], [990, 470]]) for (let i = 0; i < 4; i++) s.oval(x + s.r(-12, 12), y - i * 40, 18 + i * 12, 12 + i * 7, '#ffdcb4', `opacity="${f(2.6 - i * 0.5) / 10}" ${s.blur(9)}`);
  const string = (y0, y1, sag, n, k) => { s.path(`M-10,${y0}Q600,${y0 + sag} 1210,${y1}`, 'none', 'stroke="#2a1a20" stroke-width="2"'); for (let i = 1; i < n; i++) { const t = i / n, x = lerp(-10, 1210, t), y = (1 - t) * (1 - t) * y0 + 2 * t * (1 - t) * (y0 + sag) + t * t * y1; lantern(s, x, y + k * 1.5, k * s.r(0.85, 1.1), s.pick([RED, '#e0852e', '#d9577a', '#e0a235'])); } }; string(60, 40, 150, 13, 17); string(150, 170, 160, 15, 12); string(250, 240, 110, 17, 8);
  person(s, 560, 776, 210, { kind: 'aodai', top: '#d9485a', back: true, sleeve: 'long' }); person(s, 648, 782, 218, { top: '#2f4a6a', bottom: '#1f2338', back: true, sleeve: 'long' }); person(s, 606, 790, 138, { kind: 'child', top: '#f2c14e', bottom: '#27406a', back: true }); lantern(s, 576, 740, 12, '#e0a235');
  person(s, 880, 790, 226, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', back: true, sleeve: 'long', basket: true, band: '#e0a235' }); 
  s.rect(0, 0, W, H, s.rad([[0, '#ffcf86', 0.4], [1, '#0a0f28', 0.5]], 640, 480, 760, true), 'style="mix-blend-mode:soft-light"');
});

picture('to-cong-nghe-so', (s) => {
  sky(s, [[0, '#6fa9b4'], [0.3, '#c3dccb'], [0.5, '#fdecc2']], 470); sun(s, 150, 150, 28, '#fff8e0', '#ffe2a0');
  ridge(s, 270, 80, 220, '#8fbab2', '#e9dfb4', 321); ridge(s, 330, 60, 170, '#619a8b', '#cbd0a0', 327); woods(s, -10, 700, 432, 58, ['#265943', '#4a824a', '#b0bb5c']);
  s.rect(0, 428, W, 390, s.lin([[0, '#d6c182'], [0.4, '#b99a62'], [1, '#7a5f40']])); grass(s, -10, 420, (x) => 440 + s.r(0, 90), 18, ['#5f8f4a', '#a9b45c', '#3f7a46'], 160);
  // bananas by the yard
  const banana = (x, y, h) => { s.line(`M${x},${y}Q${x + 6},${y - h * 0.4} ${x},${y - h * 0.62}`, '#7f9a55', h * 0.07); for (let i = 0; i < 9; i++) { const a = -Math.PI * (0.02 + 0.96 * (i / 8)), l = h * s.r(0.42, 0.56), ex = x + Math.cos(a) * l, ey = y - h * 0.6 + Math.sin(a) * l * 0.75 + Math.abs(Math.cos(a)) * h * 0.2, mx = x + Math.cos(a) * l * 0.5, my = y - h * 0.62 + Math.sin(a) * l * 0.75; const c = s.pick(['#3f7f42', '#5f9a48', '#8fb550']); s.path(`M${x},${f(y - h * 0.6)}Q${f(mx - 8)},${f(my - h * 0.1)} ${f(ex)},${f(ey)}Q${f(mx + 10)},${f(my + h * 0.1)} ${x},${f(y - h * 0.58)}Z`, s.lin([[0, light(c, 0.15)], [1, dark(c, 0.2)]])); s.line(`M${x},${f(y - h * 0.6)}Q${f(mx)},${f(my)} ${f(ex)},${f(ey)}`, '#dfe6a0', 1.4, 'opacity=".7"'); } };
  banana(70, 520, 250); banana(190, 500, 210); banana(300, 486, 160);
  // the house: posts, wall of planks, door, eaves
  s.path('M430,150H1210V640H430Z', s.lin([[0, '#6a4028'], [0.5, '#a8703f'], [1, '#7a4a2c']])); for (let i = 0; i < 30; i++) s.rect(430 + i * 26, 160, 3, 480, '#4a2a1a', 'opacity=".5"');
  s.rect(890, 250, 150, 330, '#2a1812'); s.rect(900, 258, 62, 322, s.lin([[0, '#8a5530'], [1, '#5a3420']])); glow(s, 1000, 400, 150, '#ffb45c', 0.5); s.rect(974, 300, 56, 44, '#ffdf9a', 'opacity=".85"'); star(s, 1002, 322, 11, '#d8412e');
  s.rect(520, 262, 150, 130, '#4a2a1a'); s.rect(528, 270, 134, 114, s.lin([[0, '#3a2a24'], [1, '#6a4a34']])); for (let i = 0; i < 7; i++) s.rect(534 + i * 19, 270, 5, 114, '#c9985a'); 
  s.rect(704, 236, 128, 90, '#fff6e0'); s.rect(704, 236, 128, 22, RED); star(s, 724, 247, 7); for (let r = 0; r < 3; r++) for (let c = 0; c < 6; c++) s.rect(713 + c * 19, 266 + r * 18, 12, 11, (r * 6 + c) % 5 === 2 ? '#e0703a' : '#d6cbb0', 'rx="2"');
  for (let i = 0; i < 9; i++) { const x = 1064 + (i % 3) * 22, y = 232 + Math.floor(i / 3) * 26; s.path(`M${x},${y}q-7,14 0,24q7,-10 0,-24Z`, '#e0a235'); s.line(`M${x},${y - 14}v16`, '#8a6a3a', 2); }
  s.path('M360,160L470,20H1210V172Q800,150 360,160Z', s.lin([[0, '#7a4a38'], [0.7, '#4a2c24'], [1, '#2f1c1a']])); for (let i = 1; i < 9; i++) s.line(`M${470 - i * 12},${20 + i * 15.4}H1210`, '#2b1814', 2, 'opacity=".55"'); for (let i = 0; i < 56; i++) s.line(`M${474 + i * 14},24L${366 + i * 16.4},156`, i % 2 ? '#9a6a54' : '#2b1814', 1.1, 'opacity=".3"'); s.line('M356,162Q800,150 1210,172', '#b07a54', 7);
  for (const x of [446, 1150]) { s.rect(x - 15, 160, 30, 480, s.lin([[0, '#c98f54'], [0.4, '#8a5530'], [1, '#3a2016']], [0, 0, 1, 0])); s.oval(x, 644, 26, 9, '#8f8470'); }
  s.path('M400,604H1210V680H380Z', s.lin([[0, '#d9a566'], [0.3, '#b07a44'], [1, '#5f3c25']])); for (let i = 0; i < 12; i++) s.line(`M${420 + i * 70},606L${400 + i * 74},640`, '#6a4528', 1.6, 'opacity=".6"'); s.rect(372, 676, 840, 30, s.lin([[0, '#a39680'], [1, '#6a6052']]));
  s.poly([[380, 606], [620, 606], [820, 700], [372, 700]], '#fff0c0', `opacity=".28" ${s.blur(12)}`);
  // four on the bench, bent over two telephones
  s.oval(720, 664, 300, 12, INK, `opacity=".32" ${s.blur(6)}`); s.rect(470, 556, 500, 16, s.lin([[0, '#e0b070'], [1, '#8a5a30']])); for (const x of [490, 720, 946]) s.rect(x, 570, 16, 86, '#6a4528');
  const S = { bench: true, lit: -1 };
  sitter(s, 556, 570, 214, { ...S, top: '#2f6fb0', bottom: '#27304a', tilt: 9, skin: '#d29a6c' }); sitter(s, 664, 572, 206, { ...S, top: '#6b5a4a', bottom: '#2b2f3e', hair: '#dcd7cf', holds: '#bff3e6', tilt: -4, skin: '#bd8358' });
  sitter(s, 782, 574, 200, { ...S, top: '#27345a', bottom: '#1f2644', woman: true, hat: 'khan', holds: '#bff3e6', tilt: 4, skin: '#c58a60', band: '#d8412e' }); sitter(s, 890, 570, 210, { ...S, top: '#2f6fb0', bottom: '#27304a', bun: true, tilt: -9, skin: '#d7a47a' });
  for (const x of [556, 890]) star(s, x - 12, 476, 6, '#ffd84a');
  // tea on a stool, the yard and its hens
  s.rect(1010, 604, 90, 10, '#c98f54'); s.line('M1020,612L1010,668M1090,612L1100,668', '#6a4528', 7); s.path('M1034,604q-6,-30 18,-32q26,2 20,32Z', '#f3e6c8'); s.line('M1072,582q16,2 10,16', '#f3e6c8', 4); s.oval(1052, 572, 14, 4, '#2f8f8a'); for (const x of [1018, 1090]) s.path(`M${x - 8},592h16l-3,12h-10Z`, '#fffaf0');
  for (const [x, y, k, c, d] of [[150, 640, 1.5, '#c8663a', 1], [256, 690, 1.7, '#f3e6c8', -1], [90, 730, 1.8, '#8a4a2c', 1], [322, 620, 1.2, '#d99a4a', 1]]) { s.oval(x, y + 22 * k, 22 * k, 4 * k, INK, 'opacity=".28"'); s.path(`M${f(x - d * 20 * k)},${f(y - 14 * k)}Q${f(x - d * 16 * k)},${f(y + 16 * k)} ${f(x)},${f(y + 16 * k)}Q${f(x + d * 16 * k)},${f(y + 12 * k)} ${f(x + d * 18 * k)},${f(y - 8 * k)}L${f(x + d * 20 * k)},${f(y - 20 * k)}L${f(x + d * 10 * k)},${f(y - 16 * k)}Q${f(x)},${f(y - 4 * k)} ${f(x - d * 20 * k)},${f(y - 14 * k)}Z`, s.lin([[0, light(c, 0.2)], [1, dark(c, 0.2)]])); s.oval(x + d * 16 * k, y - 20 * k, 6 * k, 6 * k, c); s.path(`M${f(x + d * 11 * k)},${f(y - 25 * k)}q${f(d * 5 * k)},${f(-8 * k)} ${f(d * 9 * k)},0Z`, RED); s.poly([[x + d * 21 * k, y - 21 * k], [x + d * 28 * k, y - 18 * k], [x + d * 21 * k, y - 16 * k]], '#e0a235'); s.line(`M${f(x - 3 * k)},${f(y + 15 * k)}v${f(8 * k)}M${f(x + 4 * k)},${f(y + 15 * k)}v${f(8 * k)}`, '#e0a235', 2.2); }
  for (let i = 0; i < 40; i++) s.oval(s.r(60, 340), s.r(640, 780), 2, 1.2, '#f6e2a8', 'opacity=".8"'); grass(s, 380, 1210, 814, 46, ['#3f6a3c', '#7f9a4a', '#c2b85c'], 150);
  s.rect(0, 0, W, H, s.rad([[0, '#fff0c0', 0.42], [1, INK, 0.3]], 420, 330, 820, true), 'style="mix-blend-mode:soft-light"');
});

picture('kham-tu-xa', (s) => {
  s.rect(0, 0, W, H, s.lin([[0, '#e6efe0'], [0.6, '#d3e0cf'], [1, '#b9c7b4']])); s.rect(0, 430, W, 90, s.lin([[0, '#7fb5ac'], [1, '#5f9a94']])); s.rect(0, 426, W, 7, '#f6fbf0');
  s.rect(0, 520, W, 290, s.lin([[0, '#dfcfae'], [1, '#a48c66']])); for (let i = -12; i <= 12; i++) s.line(`M${600 + i * 70},520L${600 + i * 150},810`, '#b9a27a', 1.4, 'opacity=".6"'); for (let i = 0; i < 5; i++) s.line(`M0,${f(526 + Math.pow(i / 5, 1.6) * 280)}H${W}`, '#b9a27a', 1.3, 'opacity=".6"');
  // a window on the mountains, light on the wall
  s.rect(58, 110, 240, 270, '#8a5a35'); s.group(s.clip('M68,120H288V370H68Z'), () => { s.rect(68, 120, 220, 250, s.lin([[0, '#7fbcc8'], [0.5, '#d6e9d6'], [0.85, '#fff0c4']])); glow(s, 120, 190, 130, '#ffeab0', 0.9); ridge(s, 262, 60, 90, '#86b3a8', '#e9e0b4', 331); ridge(s, 310, 40, 70, '#4f8a78', '#c0c98c', 337); woods(s, 60, 300, 372, 44, ['#2c614c', '#4f8a50', '#b0bd60']); }); s.rect(174, 120, 8, 250, '#8a5a35'); s.rect(68, 230, 220, 7, '#8a5a35'); s.rect(46, 378, 264, 14, '#c08a50');
  s.path('M68,112Q96,240 78,400H52V112Z', '#f3e6c8', 'opacity=".92"'); s.path('M288,112Q262,240 280,400H306V112Z', '#f3e6c8', 'opacity=".92"'); s.poly([[68, 400], [288, 400], [640, 810], [180, 810]], '#fff6d0', `opacity=".34" ${s.blur(14)}`);
  // the screen: the doctor in town
  s.oval(680, 520, 300, 12, INK, `opacity=".2" ${s.blur(8)}`); s.rect(430, 78, 500, 318, '#1c2228', 'rx="14"'); s.rect(444, 92, 472, 290, s.lin([[0, '#bfe6e2'], [1, '#7fbdb8']])); s.group(s.clip('M444,92H916V382H444Z'), () => {
    s.rect(444, 92, 472, 290, s.lin([[0, '#e3f3ec'], [1, '#a9d2c8']])); for (let i = 0; i < 3; i++) { s.rect(470, 130 + i * 62, 110, 6, '#7fa8a0'); for (let j = 0; j < 9; j++) s.rect(474 + j * 11.6, 98 + i * 62 + s.r(0, 8), 9, 30, s.pick(['#2f8f8a', '#e0a235', '#f6fbf2', '#d8604a', '#4a7a9a'])); } s.rect(780, 110, 112, 150, '#f6fbf2'); s.path('M836,126q-26,30 -22,66q4,30 22,50q18,-20 22,-50q4,-36 -22,-66Z', '#e39a94', 'opacity=".7"'); s.line('M836,126V242M836,170l-16,14M836,170l16,14M836,200l-14,12M836,200l14,12', '#b3504a', 2.4, 'opacity=".7"');
    glow(s, 680, 250, 220, '#ffffff', 0.5); sitter(s, 680, 452, 330, { bench: true, top: '#fbfffb', skin: '#d09a70', lit: -1 }); s.path('M650,226Q636,300 668,318Q700,326 706,290M710,226Q718,260 706,290', 'none', 'stroke="#27323c" stroke-width="5" stroke-linecap="round"'); s.oval(706, 296, 9, 9, '#8fa4a8'); s.path('M664,224L680,252L696,224Z', '#8fc4e0');
  });
  s.rect(786, 300, 116, 72, '#f6fbf2', 'rx="6"'); s.rect(790, 304, 108, 64, '#dbe6d6', 'rx="4"'); s.rect(820, 336, 20, 32, '#27345a'); s.oval(830, 328, 9, 10, '#c58a60'); s.rect(856, 334, 20, 34, '#fbfffb'); s.oval(866, 326, 9, 10, '#d7a47a'); s.oval(458, 106, 6, 6, '#ff5a4a'); s.rect(640, 396, 80, 14, '#1c2228'); s.rect(600, 408, 160, 9, '#2b333b', 'rx="4"'); s.oval(680, 70, 15, 13, '#1c2228'); s.oval(680, 70, 6, 6, '#5fa8c8');
  // cupboard of medicines, the couch
  s.rect(980, 130, 190, 390, s.lin([[0, '#f6f0de'], [1, '#cfc3a4']], [0, 0, 1, 0])); s.rect(990, 140, 170, 236, '#8fb5ae'); for (let r = 0; r < 4; r++) { s.rect(990, 192 + r * 58, 170, 6, '#f6f0de'); for (let i = 0; i < 8; i++) { const h = s.r(20, 40); s.rect(998 + i * 20, 192 + r * 58 - h, 14, h, s.pick(['#fffdf4', '#d8604a', '#2f8f8a', '#e0a235', '#4a7a9a', '#f3d9c0']), 'rx="3"'); } } s.poly([[990, 140], [1060, 140], [1010, 376], [990, 376]], '#fff', 'opacity=".16"'); s.rect(1072, 138, 6, 382, '#cfc3a4'); s.add('<circle cx="1075" cy="106" r="26" fill="#fffdf4"/>'); s.rect(1068, 89, 14, 34, '#1d7a7c'); s.rect(1058, 99, 34, 14, '#1d7a7c');
  s.rect(-10, 470, 210, 30, s.lin([[0, '#fffdf4'], [1, '#c6d6cc']]), 'rx="8"'); s.rect(-10, 496, 200, 14, '#2f8f8a'); s.rect(10, 510, 10, 70, '#8fa0a0'); s.rect(170, 510, 10, 70, '#8fa0a0'); s.rect(120, 456, 74, 20, '#fffdf4', 'rx="9"');
  // the desk, the two who look at the screen
  s.oval(640, 770, 440, 26, INK, `opacity=".3" ${s.blur(8)}`); s.path('M250,560H1030L1060,594H220Z', s.lin([[0, '#ffe3ae'], [1, '#d9a566']])); s.rect(220, 594, 840, 150, s.lin([[0, '#b07a44'], [1, '#5f3c25']])); s.rect(220, 592, 840, 6, '#fff0cc');
  s.poly([[300, 566], [388, 566], [372, 586], [278, 586]], '#fffdf4'); for (let i = 0; i < 3; i++) s.line(`M${298 - i * 4},${572 + i * 5}h${70}`, '#a9b8b4', 1.4); s.rect(420, 548, 74, 28, s.lin([[0, '#e9eee8'], [1, '#a9b8b4']]), 'rx="6"'); s.rect(428, 553, 34, 17, '#123f49', 'rx="3"'); s.line('M431,563l6,-5l5,7l6,-9l5,5', '#8ff0d0', 2); s.line('M494,566q50,24 86,-2', '#27323c', 4); s.path('M900,556h70l10,24h-90Z', s.lin([[0, '#c8402f'], [1, '#8a2420']])); s.rect(926, 540, 18, 18, '#8a2420'); s.rect(820, 540, 16, 34, '#cfe6e2', 'opacity=".9"'); for (let i = 0; i < 10; i++) s.oval(s.r(816, 842), s.r(508, 540), 6, 5, s.pick(['#f0b13d', '#e0563a', '#fff3d6', '#5f8f4c']));
  const chair = (x, y, k, c) => { s.path(`M${f(x - 62 * k)},${f(y + 120 * k)}V${f(y + 16 * k)}Q${f(x - 62 * k)},${f(y)} ${f(x - 44 * k)},${f(y)}H${f(x + 44 * k)}Q${f(x + 62 * k)},${f(y)} ${f(x + 62 * k)},${f(y + 16 * k)}V${f(y + 120 * k)}Z`, s.lin([[0, light(c, 0.1)], [1, dark(c, 0.45)]])); };
  seated(s, 500, 680, 2.05, { top: '#27345a', hair: '#d6d1c8', rim: '#fff6d8', bun: true }); s.path('M463,576Q458,522 500,520Q542,522 537,576Q500,556 463,576Z', '#8f1d22'); s.path('M463,570Q500,548 537,570L537,578Q500,556 463,578Z', GOLD); chair(500, 716, 1.7, '#5f8f8a');
  seated(s, 760, 672, 2.1, { top: '#fbfffb', rim: '#fff6d8', long: true, hair: '#241c1e' }); chair(760, 716, 1.7, '#5f8f8a');
  s.rect(0, 0, W, H, s.rad([[0, '#fff6d6', 0.42], [1, INK, 0.26]], 520, 280, 820, true), 'style="mix-blend-mode:soft-light"');
});

picture('noi-that-dinh', (s) => {
  s.rect(0, 0, W, H, '#1c0f0c');
  const B = [[400, 190], [800, 190], [800, 480], [400, 480]];
  // roof beams overhead, floor of brick below
  s.poly([[-60, -160], [W + 60, -160], B[1], B[0]], s.lin([[0, '#140a08'], [1, '#5a2f1c']])); for (let i = 0; i <= 26; i++) s.line(`M${f(lerp(-300, W + 300, i / 26))},-160L${f(lerp(400, 800, i / 26))},190`, i % 2 ? '#7a4426' : '#2a140d', 2.4, 'opacity=".5"');
  s.poly([[400, 480], [800, 480], [W + 260, H + 10], [-260, H + 10]], s.lin([[0, '#d9925a'], [0.4, '#9a5634'], [1, '#3a1e16']])); for (let i = 0; i <= 18; i++) s.line(`M${f(lerp(400, 800, i / 18))},480L${f(lerp(-260, W + 260, i / 18))},810`, '#2f1710', 1.6, 'opacity=".5"'); for (let i = 0; i < 11; i++) { const y = 480 + Math.pow(i / 11, 1.8) * 330; s.line(`M0,${f(y)}H${W}`, '#2f1710', 1 + i * 0.15, 'opacity=".5"'); }
  // side walls: panelled doors, open to the sun on the left
  for (const side of [-1, 1]) for (let i = 0; i < 9; i++) {
    const t0 = Math.pow(i / 9, 1.6), t1 = Math.pow((i + 0.9) / 9, 1.6), X = (t) => (side < 0 ? lerp(400, -120, t) : lerp(800, W + 120, t)), T = (t) => lerp(236, -20, t), Bt = (t) => lerp(480, 830, t), open = side < 0 && i % 3 === 1;
    s.poly([[X(t0), T(t0)], [X(t1), T(t1)], [X(t1), Bt(t1)], [X(t0), Bt(t0)]], open ? s.lin([[0, '#fff6d0'], [0.6, '#ffe09a'], [1, '#ffc46a']]) : s.lin([[0, '#4a2214'], [0.6, '#7a3c22'], [1, '#3a1a10']]));
    if (!open) for (let k = 1; k < 4; k++) { const a = lerp(X(t0), X(t1), k / 4); s.line(`M${f(a)},${f(lerp(T(t0), T(t1), k / 4) + 10)}V${f(lerp(Bt(t0), Bt(t1), k / 4))}`, '#2a120b', 2 + t0 * 4, 'opacity=".8"'); }
    const m = (v) => `M${f(X(t0))},${f(lerp(T(t0), Bt(t0), v))}L${f(X(t1))},${f(lerp(T(t1), Bt(t1), v))}`; s.line(m(0.42), '#c9803f', 1.4 + t0 * 4, 'opacity=".7"'); s.line(m(0.1), '#c9803f', 2 + t0 * 5, 'opacity=".8"');
  }
  // the altar bay at the end
  s.poly(B, s.lin([[0, '#4a1512'], [1, '#7a2419']])); glow(s, 600, 330, 330, '#ff9a3a', 0.95);
  s.rect(430, 200, 340, 40, s.lin([[0, '#a8241c'], [1, '#6a1210']])); s.rect(436, 206, 328, 28, 'none', 'stroke="#f0c05a" stroke-width="2.4"'); for (let i = 0; i < 5; i++) lotus(s, 472 + i * 64, 234, 24, '#f0b84a');
  for (const x of [420, 470, 730, 780]) { s.rect(x - 12, 236, 24, 224, s.lin([[0, '#7a1512'], [0.5, '#d8412e'], [1, '#6a100e']], [0, 0, 1, 0])); for (let i = 0; i < 6; i++) s.path(`M${x - 9},${258 + i * 32}q9,-9 18,0q-9,9 -18,18`, 'none', 'stroke="#f0c05a" stroke-width="2.2"'); }
  s.path('M500,250Q600,214 700,250V300Q600,268 500,300Z', s.lin([[0, '#f6c95a'], [1, '#b3702a']])); s.rect(520, 292, 160, 96, s.lin([[0, '#ffdf8a'], [1, '#d8702a']])); s.path('M560,388V330Q560,306 600,304Q640,306 640,330V388Z', '#8f1d18'); lotus(s, 600, 358, 40, '#ffdf8a'); s.path('M548,388h104l-10,-16h-84Z', '#e9b44a');
  s.rect(470, 386, 260, 16, '#ffcf6a'); s.rect(478, 402, 244, 60, s.lin([[0, '#b3281e'], [1, '#5a100e']])); for (let i = 0; i < 9; i++) s.oval(494 + i * 26.5, 430, 8, 8, '#f0b84a'); s.rect(456, 458, 288, 26, s.lin([[0, '#c9803f'], [1, '#5a2f1a']]));
  for (const x of [500, 700]) { s.rect(x - 4, 340, 8, 46, '#f6d98a'); s.oval(x, 336, 5, 8, '#fffbe0'); glow(s, x, 334, 46, '#fff0b0', 0.9); } s.path('M578,386h44l-6,-22h-32Z', '#e9c25a'); for (let i = -2; i < 3; i++) { s.line(`M${600 + i * 5},364V${336 + Math.abs(i) * 3}`, '#b3402a', 1.8); s.oval(600 + i * 5, 334 + Math.abs(i) * 3, 1.8, 1.8, '#fff0b0'); } for (let i = 0; i < 4; i++) s.oval(600 + s.r(-8, 8), 320 - i * 26, 8 + i * 6, 9 + i * 4, '#ffe6c4', `opacity="${f(3 - i * 0.6) / 10}" ${s.blur(5)}`);
  for (const [x, d] of [[452, 1], [748, -1]]) { s.line(`M${x},470V400q${d * 2},-26 ${d * 14},-40`, '#c9a04a', 7); s.oval(x, 434, 17, 24, '#d9b45a'); s.oval(x + d * 15, 352, 9, 7, '#d9b45a'); s.line(`M${x + d * 22},352l${d * 16},3`, '#d9b45a', 4); s.oval(x, 476, 27, 8, '#6a5a2a'); }
  // tie beams with carved ends, from one row of columns to the other
  const P = [0.04, 0.2, 0.46, 0.92]; P.forEach((t, i) => {
    const xl = lerp(420, 60, t), xr = lerp(780, W - 60, t), top = lerp(190, -150, t), base = lerp(486, 790, t), w = lerp(20, 92, t), by = lerp(196, -40, t);
    s.rect(xl, by, xr - xl, lerp(12, 46, t), s.lin([[0, '#c9753a'], [0.4, '#8a4424'], [1, '#3a1a10']])); s.line(`M${f(xl)},${f(by + lerp(12, 46, t))}H${f(xr)}`, '#f0b060', 1 + t * 2, 'opacity=".6"');
    for (const [x, d] of [[xl, 1], [xr, -1]]) { s.path(`M${f(x + d * w * 0.4)},${f(by + lerp(12, 46, t))}q${f(d * w * 0.9)},${f(w * 0.1)} ${f(d * w * 1.5)},${f(w * 0.02)}q${f(-d * w * 0.5)},${f(w * 0.55)} ${f(-d * w * 0.9)},${f(w * 0.5)}q${f(-d * w * 0.4)},${f(w * 0.3)} ${f(-d * w * 0.6)},${f(w * 0.8)}Z`, s.lin([[0, '#b3662f'], [1, '#4a2414']])); s.line(`M${f(x + d * w * 0.7)},${f(by + lerp(16, 60, t))}q${f(d * w * 0.4)},${f(w * 0.2)} ${f(d * w * 0.2)},${f(w * 0.3)}`, '#f0b060', 1 + t * 2, 'opacity=".7"');
      s.oval(x - 10 * t, base + 4, w * 0.9, w * 0.16, INK, `opacity=".5" ${s.blur(5)}`); s.rect(x - w / 2, top, w, base - top, s.lin([[0, '#f0a860'], [0.22, '#b3602f'], [0.6, '#6a3018'], [1, '#240f0a']], [0, 0, 1, 0])); for (let k = 0; k < 5; k++) s.line(`M${f(x + s.r(-0.4, 0.4) * w)},${f(top + 10)}V${f(base - 12)}`, '#2a120b', s.r(0.6, 1.6), 'opacity=".35"'); s.path(`M${f(x - w * 0.66)},${f(base)}Q${f(x - w * 0.76)},${f(base - w * 0.24)} ${f(x - w * 0.5)},${f(base - w * 0.3)}H${f(x + w * 0.5)}Q${f(x + w * 0.76)},${f(base - w * 0.24)} ${f(x + w * 0.66)},${f(base)}Q${f(x)},${f(base + w * 0.16)} ${f(x - w * 0.66)},${f(base)}Z`, s.lin([[0, '#f0dcb4'], [0.4, '#a8957a'], [1, '#4a4038']], [0, 0, 1, 0])); }
    if (i === 1 || i === 2) for (const q of [0.36, 0.64]) lantern(s, lerp(xl, xr, q), by + lerp(12, 46, t) + 16 + t * 34, 10 + t * 20, RED);
  });
  // sunlight through the open doors
  for (const [a, b, c, d] of [[300, 330, 470, 610], [150, 200, 330, 560], [-60, 40, 150, 420]]) s.poly([[a, 190], [b, 176], [d + 120, 700], [c + 20, 740]], s.lin([[0, '#fff0b8', 0.5], [1, '#ffd98a', 0.02]]), s.blur(9));
  for (let i = 0; i < 70; i++) s.oval(s.r(120, 760), s.r(220, 700), s.r(0.8, 2), s.r(0.8, 2), '#fff6d0', `opacity="${f(s.r(0.2, 0.8) * 10) / 10}"`);
  // two elders at their work, to give the scale
  person(s, 520, 560, 138, { kind: 'coat', top: '#27304a', bottom: '#f3ead6', sleeve: 'long', back: true, hair: '#d6d1c8' }); person(s, 690, 552, 130, { kind: 'coat', top: '#8f1d22', bottom: '#f3ead6', sleeve: 'long', pose: 'carry', dir: -1, hair: '#d6d1c8', lit: -1 });
  s.rect(0, 0, W, H, s.rad([[0, '#ffcf86', 0.5], [1, '#100806', 0.5]], 560, 360, 760, true), 'style="mix-blend-mode:soft-light"');
});

picture('gat-lua', (s) => {
  sky(s, [[0, '#4f93b4'], [0.24, '#a9d0cf'], [0.42, '#fdebc0'], [0.5, '#ffd896']]);
  sun(s, 980, 170, 34, '#fff8e0', '#ffdc98'); clouds(s, 100, 8, '#fff8ea', 0.6);
  karst(s, 420, [[160, 260, 190], [430, 240, 140], [700, 230, 120], [1060, 280, 200]], '#8fb7b0', '#f6e4b6', 1); ridge(s, 372, 70, 180, '#629c8c', '#d0cc98', 341); mist(s, 430, 60, '#fff2cc', 0.6);
  woods(s, -10, 1210, 452, 48, ['#2a5c46', '#4d8248', '#b4b85a']); for (const [x, k] of [[210, 0.8], [300, 0.7], [920, 0.75]]) { s.rect(x - 46 * k, 436 - 30 * k, 92 * k, 34 * k, '#6a4528'); s.rect(x - 26 * k, 436 - 22 * k, 16 * k, 18 * k, '#ffdf9a'); s.path(`M${x - 66 * k},${436 - 26 * k}L${x - 32 * k},${436 - 80 * k}H${x + 32 * k}L${x + 66 * k},${436 - 26 * k}Q${x},${436 - 34 * k} ${x - 66 * k},${436 - 26 * k}Z`, s.lin([[0, '#c09a62'], [1, '#6a482c']])); }
  // the bank with the crowd, its pennants
  s.path('M-10,470Q300,446 620,458T1210,446V500H-10Z', s.lin([[0, '#9ab05c'], [1, '#5f8a48']]));
  for (let i = 0; i < 46; i++) { const x = 14 + i * 26 + s.r(-6, 6); person(s, x, 478 + (i % 3) * 5, 46 + (i % 3) * 3, { kind: s.pick(['man', 'skirt', 'aodai', 'man']), top: s.pick(['#f3e6c8', '#b3302a', '#2f6f8a', '#27345a', '#e0a235', '#d9577a', '#1f6a70']), bottom: s.pick(['#27304a', '#232b4a']), hat: s.pick([null, 'khan', 'non', null]), pose: s.pick(['stand', 'wave', 'stand']), sleeve: 'long', shadow: 0.4 }); }
  for (let i = 0; i < 8; i++) { const x = 60 + i * 154, c = ['#e0a235', '#2f8f8a', '#d8412e', '#8a3a6a'][i % 4]; s.line(`M${x},486V350`, '#8a6440', 4); const d = (k) => `M${x},${352 + k}Q${x + 24},${346 + k} ${x + 46},${358 + k}`; s.path(`${d(0)}L${x + 40},${398}Q${x + 20},${392} ${x},${400}Z`, s.lin([[0, light(c, 0.2)], [1, c]])); s.path(`M${x + 8},362Q${x + 24},358 ${x + 36},366L${x + 32},388Q${x + 20},384 ${x + 8},390Z`, i % 2 ? RED : CREAM); }
  // the field: standing rice in four strips, stubble where the teams have passed
  s.rect(0, 494, W, 320, s.lin([[0, '#e9c862'], [0.5, '#d9a93a'], [1, '#a87a28']]));
  const strip = (i, t) => lerp(lerp(240, 960, i / 4), lerp(-180, 1380, i / 4), t);
  for (let i = 0; i < 4; i++) { const t0 = 0, t1 = [0.34, 0.46, 0.26, 0.4][i], y = (t) => 494 + 316 * t; s.poly([[strip(i, 0), y(0)], [strip(i + 1, 0), y(0)], [strip(i + 1, 1), y(1)], [strip(i, 1), y(1)]], i % 2 ? '#c99f3c' : '#d3ab48'); for (let k = 0; k < 420; k++) { const t = Math.pow(s.rnd(), 0.8), u = s.rnd(), x = lerp(strip(i, t), strip(i + 1, t), u), yy = y(t); if (t > t1) s.line(`M${f(x)},${f(yy)}v${f(-2 - t * 5)}`, s.pick(['#f3dc8a', '#8a6a24', '#b99034']), 1 + t, 'opacity=".8"'); } }
  const rice = (x, y, k) => { const b = s.r(-0.3, 0.3) * k, c = s.pick(['#f3cf5e', '#e0b040', '#f9e08a', '#c8982f', '#b8b050']); s.line(`M${f(x)},${f(y)}Q${f(x + b * 0.2)},${f(y - k * 0.7)} ${f(x + b)},${f(y - k)}q${f(b > 0 ? k * 0.16 : -k * 0.16)},${f(k * 0.02)} ${f(b > 0 ? k * 0.24 : -k * 0.24)},${f(k * 0.16)}`, c, 1 + k * 0.04); };
  for (let i = 0; i < 4; i++) { const t1 = [0.34, 0.46, 0.26, 0.4][i]; const list = []; for (let k = 0; k < 520; k++) { const t = Math.pow(s.rnd(), 0.9) * t1, u = s.rnd(); list.push([lerp(strip(i, t), strip(i + 1, t), u), 494 + 316 * t + 6, 16 + t * 66]); } list.sort((a, b) => a[1] - b[1]).forEach(([x, y, k]) => rice(x, y, k)); }
  for (let i = 0; i <= 4; i++) s.poly([[strip(i, 0) - 3, 494], [strip(i, 0) + 3, 494], [strip(i, 1) + 16, 812], [strip(i, 1) - 16, 812]], s.lin([[0, '#a8a050'], [1, '#6a7a38']]));
  // four teams, each in its colour
  const bands = ['#d8412e', '#e0a235', '#2f8f8a', '#8a3a8a'];
  const at = [[0.5, 0.28], [0.64, 0.62], [0.42, 0.46], [0.56, 0.7]]; bands.forEach((band, i) => {
    const t = at[i][0]; [0.26, 0.68].forEach((u, j) => { const tt = t + (j ? 0.05 : 0), x = lerp(strip(i, tt), strip(i + 1, tt), u), y = 494 + 316 * tt + 6, h = 92 + tt * 90, dir = j ? -1 : 1; person(s, x, y, h, { kind: j ? 'skirt' : 'man', top: j ? '#27345a' : '#f3e6c8', bottom: '#232b4a', hat: 'khan', band, pose: 'bend', dir, sleeve: 'long' }); const k = h / 100; s.path(`M${f(x + dir * 24 * k)},${f(y - 14 * k)}q${f(dir * 16 * k)},${f(2 * k)} ${f(dir * 14 * k)},${f(16 * k)}q${f(-dir * 2 * k)},${f(-10 * k)} ${f(-dir * 14 * k)},${f(-12 * k)}Z`, '#cfd6d6'); for (let q = 0; q < 12; q++) s.line(`M${f(x + dir * (40 + q * 0.9) * k)},${f(y + 2 * k)}q${f(dir * s.r(-3, 3) * k)},${f(-16 * k)} ${f(dir * s.r(-4, 8) * k)},${f(-30 * k)}`, s.pick(['#f3cf5e', '#c8982f', '#f9e08a']), 1.6); });
  });
  // sheaves on the stubble
  const sheaf = (x, y, k, c) => { s.oval(x, y + 3, 30 * k, 6 * k, INK, `opacity=".28" ${s.blur(3)}`); for (let i = 0; i < 26; i++) { const a = s.r(-1, 1); s.line(`M${f(x + a * 20 * k)},${f(y)}Q${f(x + a * 5 * k)},${f(y - 24 * k)} ${f(x + a * 26 * k)},${f(y - 56 * k)}`, s.pick(['#f3cf5e', '#d9a93a', '#f9e08a', '#b98a2c']), 2.4 * k); } s.rect(x - 8 * k, y - 30 * k, 16 * k, 6 * k, c); };
  sheaf(96, 770, 1.3, bands[0]); sheaf(158, 786, 1.4, bands[0]); sheaf(470, 788, 1.4, bands[1]); sheaf(690, 780, 1.3, bands[2]); sheaf(760, 792, 1.4, bands[2]); sheaf(1080, 784, 1.4, bands[3]); sheaf(1150, 770, 1.3, bands[3]);
  s.rect(0, 0, W, H, s.rad([[0, '#ffe6a4', 0.45], [1, '#ffe6a4', 0]], 980, 210, 700, true), 'style="mix-blend-mode:soft-light"'); birds(s, 560, 150, 7);
});

picture('cay-gao', (s) => {
  sky(s, [[0, '#5f8490'], [0.25, '#a8bcb4'], [0.42, '#f3dcb0'], [0.52, '#ffd59a']]);
  sun(s, 260, 232, 32, '#fff6dc', '#ffd898'); clouds(s, 110, 8, '#f6efdc', 0.5);
  ridge(s, 290, 100, 230, '#93b0aa', '#efdcb0', 351); mist(s, 370, 70, '#fff0cc', 0.6); ridge(s, 360, 90, 170, '#638f86', '#cfc596', 357); mist(s, 440, 90, '#fff0cc', 0.75);
  woods(s, -10, 1210, 486, 66, ['#24534a', '#447650', '#a8a858']); mist(s, 476, 60, '#fff0cc', 0.45);
  s.path('M-10,492Q300,470 640,486T1210,470V810H-10Z', s.lin([[0, '#a9b062'], [0.4, '#6f8f4c'], [1, '#2f5a40']]));
  // the stream, over stones
  s.path('M-10,560Q160,540 300,572T470,640Q430,710 560,760T640,812H-10Z', s.lin([[0, '#f3dcae'], [0.3, '#9dbfb0'], [1, '#2f6a70']])); ripples(s, 580, 220, '#fff6da', 70, 220, 280, 0.7); for (let i = 0; i < 34; i++) { const t = s.rnd(), x = lerp(290, 560, t) + s.r(-16, 16), y = lerp(572, 770, t) + s.r(-12, 12), k = s.r(10, 26); s.oval(x, y + 3, k, k * 0.4, INK, 'opacity=".3"'); s.oval(x, y, k, k * 0.5, s.lin([[0, '#efe4cc'], [1, '#6f7468']])); } for (const [x, y, k] of [[120, 690, 40], [210, 740, 52], [60, 770, 46], [340, 700, 30]]) { s.oval(x, y + 5, k * 1.1, k * 0.34, '#123f49', 'opacity=".4"'); s.oval(x, y, k, k * 0.46, s.lin([[0, '#e6dcc4'], [1, '#5f6860']])); }
  // the paved court and the stele
  s.path('M560,600H1120L1200,720H520Z', s.lin([[0, '#ecd9b0'], [1, '#a8956e']])); for (let i = 0; i < 9; i++) s.line(`M${560 + i * 70},600L${520 + i * 85},720`, '#8a7a58', 1.4, 'opacity=".5"'); for (const y of [624, 652, 686]) s.line(`M${f(560 - (y - 600) * 0.34)},${y}H${f(1120 + (y - 600) * 0.66)}`, '#8a7a58', 1.4, 'opacity=".5"'); s.path('M520,720H1200V736H524Z', '#7d7052');
  // the kapok tree: trunk with buttresses, bare boughs
  s.oval(900, 612, 240, 18, INK, `opacity=".3" ${s.blur(9)}`);
  const bark = s.lin([[0, '#e0c79a'], [0.3, '#9a8466'], [1, '#4a3f38']], [0, 0, 1, 0]);
  const bough = (x, y, a, l, w, n) => { const ex = x + Math.cos(a) * l, ey = y + Math.sin(a) * l, bend = s.r(-0.12, 0.12) * l; const cx = (x + ex) / 2 - Math.sin(a) * bend, cy = (y + ey) / 2 + Math.cos(a) * bend; const px = -Math.sin(a), py = Math.cos(a), w2 = w * 0.62; s.path(`M${f(x + px * w / 2)},${f(y + py * w / 2)}Q${f(cx + px * w * 0.4)},${f(cy + py * w * 0.4)} ${f(ex + px * w2 / 2)},${f(ey + py * w2 / 2)}L${f(ex - px * w2 / 2)},${f(ey - py * w2 / 2)}Q${f(cx - px * w * 0.4)},${f(cy - py * w * 0.4)} ${f(x - px * w / 2)},${f(y - py * w / 2)}Z`, mix('#6a5a4c', '#b39a74', clamp(0.5 - Math.cos(a) * 0.5))); if (n <= 0) { if (s.rnd() < 0.28) s.oval(ex, ey + 4, 3.4, 5.4, '#8a5a34'); return; } const k = n > 3 ? 3 : 2 + (s.rnd() < 0.35 ? 1 : 0); for (let i = 0; i < k; i++) bough(ex, ey, a + lerp(-0.58, 0.58, k === 1 ? 0.5 : i / (k - 1)) + s.r(-0.14, 0.14) + (Math.cos(a) > 0 ? 0.05 : -0.05), l * s.r(0.66, 0.82), w2, n - 1); };
  for (const [y, a, l, w] of [[470, -2.72, 130, 24], [430, -0.36, 136, 26], [380, -2.5, 128, 26], [352, -0.72, 120, 27], [338, -1.95, 112, 30], [336, -1.28, 118, 30]]) bough(900 + Math.cos(a) * 26, y, a, l, w, 4);
  s.path('M800,616Q842,590 852,520Q862,420 866,330L934,330Q938,420 950,520Q962,590 1010,616Q960,612 938,600Q930,624 902,624Q880,622 868,600Q840,614 800,616Z', bark); for (let i = 0; i < 24; i++) { const x = s.r(862, 940), y = s.r(340, 580); s.line(`M${f(x)},${f(y)}v${f(s.r(14, 40))}`, '#4a3f38', s.r(1, 2.4), 'opacity=".4"'); } for (let i = 0; i < 30; i++) { const x = s.r(866, 936), y = s.r(350, 590); s.poly([[x - 4, y + 3], [x, y - 5], [x + 4, y + 3]], '#d9c49a', 'opacity=".7"'); }
  // words cut in stone, incense, two wreaths
  s.oval(690, 664, 110, 13, INK, `opacity=".32" ${s.blur(5)}`); s.rect(606, 638, 168, 26, s.lin([[0, '#d9cbb0'], [1, '#8a7d66']])); s.rect(622, 616, 136, 24, s.lin([[0, '#efe2c6'], [1, '#a39678']])); s.path('M634,618V486Q634,448 690,442Q746,448 746,486V618Z', s.lin([[0, '#f3e8d0'], [0.5, '#c2b69c'], [1, '#857a68']], [0, 0, 1, 0])); s.path('M644,610V490Q646,458 690,453Q734,458 736,490V610Z', 'none', 'stroke="#8a7d66" stroke-width="2.4"'); star(s, 690, 482, 14, '#b3281e'); for (let i = 0; i < 6; i++) s.rect(660 + (i % 2) * 4, 508 + i * 16, 60 - (i % 2) * 8, 5, '#7a3a2a', 'opacity=".75"');
  s.path('M672,638h36l-5,-18h-26Z', '#8a6a3a'); for (let i = -1; i < 2; i++) s.line(`M${690 + i * 5},620v-16`, '#b3402a', 1.8); for (let i = 0; i < 4; i++) s.oval(690 + s.r(-6, 6), 596 - i * 22, 6 + i * 4, 8 + i * 3, '#fff6e6', `opacity="${f(4 - i * 0.8) / 10}" ${s.blur(4)}`);
  for (const x of [622, 758]) { for (let i = 0; i < 40; i++) { const a = s.r(0, 6.28), q = 14 + s.r(-5, 5); s.oval(x + Math.cos(a) * q, 648 + Math.sin(a) * q, 4.6, 4.2, s.pick(['#d8412e', '#f0b13d', '#fff3d6', '#4f8a45', '#e0563a'])); } }
  for (let i = 0; i < 26; i++) { const x = 1030 + s.r(-60, 120), y = 612 + s.r(-6, 10); for (let j = 0; j < 5; j++) s.oval(x + s.r(-6, 6), y - s.r(2, 12), 3.4, 3, s.pick(['#d8412e', '#f0b13d', '#4f8a45'])); }
  // the old man with two pupils
  person(s, 566, 726, 168, { kind: 'coat', top: '#3a4458', bottom: '#2b2f3e', back: true, sleeve: 'long', hair: '#dcd7cf', lit: -1 }); s.line('M600,650L612,728', '#8a5f35', 4.4); person(s, 642, 734, 118, { kind: 'child', top: '#fffaf0', bottom: '#27406a', back: true, pack: '#c8402f', lit: -1 }); person(s, 700, 738, 124, { kind: 'child', top: '#fffaf0', bottom: '#27406a', back: true, pack: '#2f7f80', lit: -1 });
  grass(s, 640, 1210, 814, 60, ['#24503c', '#4f7f45', '#a9a452', '#173a38'], 190); grass(s, -10, 260, (x) => 566 + s.r(-6, 6), 30, ['#4f7f45', '#a9a452', '#2f5a40'], 90);
  s.rect(0, 0, W, H, s.rad([[0, '#ffe2a4', 0.45], [1, '#ffe2a4', 0]], 260, 260, 760, true), 'style="mix-blend-mode:soft-light"'); birds(s, 480, 170, 6);
});

picture('loa-truyen-thanh', (s) => {
  sky(s, [[0, '#3f6f94'], [0.22, '#9ab4b8'], [0.4, '#f6c89a'], [0.54, '#ffdf9f']]);
  sun(s, 330, 330, 38, '#fff4d2', '#ffc070'); clouds(s, 140, 10, '#ffeccc', 0.6, 70);
  ridge(s, 330, 100, 230, '#8ba8ae', '#f6d8a6', 361); mist(s, 410, 90, '#fff0cc', 0.7); ridge(s, 400, 90, 170, '#5d8b8c', '#dcc596', 367); mist(s, 480, 100, '#fff0cc', 0.75);
  // the village below, its kitchens awake
  s.path('M-10,540Q300,500 640,520T1210,500V810H-10Z', s.lin([[0, '#a3b060'], [0.4, '#6a8f4c'], [1, '#2a523c']]));
  woods(s, -10, 1210, 548, 54, ['#26564a', '#487a4c', '#b3b05a']);
  const roofs = [[90, 560, 0.8], [230, 546, 0.7], [380, 566, 0.9], [540, 550, 0.75], [690, 574, 0.95], [170, 622, 1.2], [470, 640, 1.3], [330, 690, 1.5]];
  for (const [x, y, k] of roofs) { s.oval(x, y + 4, 66 * k, 8 * k, INK, `opacity=".28" ${s.blur(4)}`); s.rect(x - 44 * k, y - 38 * k, 88 * k, 40 * k, s.lin([[0, '#f6dca6'], [1, '#a8845a']], [0, 0, 1, 0])); s.rect(x - 30 * k, y - 28 * k, 18 * k, 18 * k, '#ffd98a'); s.rect(x - 4 * k, y - 30 * k, 18 * k, 32 * k, '#5a3a2a'); s.poly([[x - 60 * k, y - 34 * k], [x - 34 * k, y - 80 * k], [x + 34 * k, y - 80 * k], [x + 60 * k, y - 34 * k]], s.lin([[0, '#c0603c'], [1, '#7a3222']])); for (let i = 1; i < 5; i++) s.line(`M${f(x - (34 + i * 5.2) * k)},${f(y - (80 - i * 9.2) * k)}H${f(x + (34 + i * 5.2) * k)}`, '#5f2418', 1, 'opacity=".5"'); for (let q = 0; q < 4; q++) s.oval(x + 18 * k + q * 7, y - 92 * k - q * 20, 8 + q * 6, 7 + q * 4, '#fff3de', `opacity="${f(4 - q * 0.8) / 10}" ${s.blur(5)}`); }
  for (const [x, y, h] of [[40, 600, 170], [610, 590, 190], [268, 590, 160]]) palm(s, x, y, h, { tone: '#26564a', lit: '#86a04c', side: -1 });
  woods(s, -10, 620, 716, 44, ['#1f4a3e', '#3f7046', '#a3a552']); s.path('M-10,706Q300,690 640,720T1210,690V810H-10Z', s.lin([[0, '#6f8f4c'], [1, '#1f4436']]));
  // the pole, its wires, two horns and what they send out
  s.path('M-10,176Q460,236 872,170M-10,206Q460,268 872,196M872,170Q1040,206 1210,176M872,196Q1040,236 1210,204', 'none', 'stroke="#3a4048" stroke-width="2.4"'); for (const [x, y] of [[420, 212], [450, 213], [520, 211], [610, 205]]) { s.oval(x, y - 8, 8, 6, '#2b2f38'); s.oval(x + 7, y - 13, 4, 4, '#2b2f38'); s.line(`M${x - 7},${y - 6}l-10,5`, '#2b2f38', 3); }
  s.path('M858,812L866,110H886L898,812Z', s.lin([[0, '#fff0cf'], [0.3, '#c9bfa8'], [1, '#6a675f']], [0, 0, 1, 0])); s.rect(806, 160, 140, 12, s.lin([[0, '#b9aa8c'], [1, '#6a6252']])); s.rect(814, 186, 124, 11, s.lin([[0, '#b9aa8c'], [1, '#6a6252']])); for (const x of [816, 850, 902, 934]) { s.rect(x - 5, 144, 10, 18, '#f3e6d0', 'rx="3"'); }
  for (let i = 0; i < 5; i++) s.rect(862 - (i > 2 ? 1 : 0), 420 + i * 74, 30 + i * 1.4, 5, '#5f5a50', 'opacity=".55"');
  const horn = (x, y, k, d) => {
    s.line(`M${x},${y}L876,${y + 16 * k}`, '#5f6a70', 9 * k);
    s.path(`M${x - d * 16 * k},${f(y - 15 * k)}L${x + d * 26 * k},${f(y - 20 * k)}Q${x + d * 96 * k},${f(y - 34 * k)} ${x + d * 132 * k},${f(y - 82 * k)}V${f(y + 82 * k)}Q${x + d * 96 * k},${f(y + 34 * k)} ${x + d * 26 * k},${f(y + 20 * k)}L${x - d * 16 * k},${f(y + 15 * k)}Z`, s.lin([[0, '#fffaf0'], [0.45, '#dfe2dc'], [1, '#6f7f88']])); s.oval(x + d * 132 * k, y, 26 * k, 83 * k, s.lin(d < 0 ? [[0, '#fff3d6'], [1, '#8f9aa0']] : [[0, '#8f9aa0'], [1, '#d9d6c8']], [0, 0, 1, 0])); s.oval(x + d * 134 * k, y, 20 * k, 70 * k, s.rad([[0, '#1f262c'], [0.6, '#4a565e'], [1, '#aeb6b4']])); s.oval(x + d * 128 * k, y, 9 * k, 20 * k, '#dfe2dc'); s.rect(x - d * 16 * k - (d > 0 ? 30 : 0) * k, y - 24 * k, 30 * k, 48 * k, s.lin([[0, '#8f9aa0'], [1, '#3f4a52']]), `rx="${f(7 * k)}"`);
    for (let i = 0; i < 3; i++) s.path(`M${f(x + d * (178 + i * 34) * k)},${f(y - (52 + i * 22) * k)}Q${f(x + d * (214 + i * 42) * k)},${y} ${f(x + d * (178 + i * 34) * k)},${f(y + (52 + i * 22) * k)}`, 'none', `stroke="#fff6d8" stroke-width="${f(6 - i)}" stroke-linecap="round" opacity="${f(8 - i * 2) / 10}"`);
  };
  horn(960, 292, 0.92, 1); horn(800, 300, 1.12, -1); s.rect(856, 276, 42, 60, s.lin([[0, '#7a868c'], [1, '#3f4a52']]), 'rx="6"');
  flag(s, 1090, 700, 190, 82, { phase: 0.6 }); grass(s, -10, 1210, 814, 62, ['#17362f', '#2c5a42', '#6f8a46', '#c2b45c'], 260);
  person(s, 980, 746, 122, { kind: 'skirt', top: '#27345a', bottom: '#232b4a', hat: 'khan', basket: true, back: true, pose: 'walk', sleeve: 'long', lit: -1 }); person(s, 1040, 752, 84, { kind: 'child', top: '#fffaf0', bottom: '#27406a', back: true, pack: '#c8402f', lit: -1 });
  s.rect(0, 0, W, H, s.rad([[0, '#ffdc9c', 0.48], [1, '#ffdc9c', 0]], 330, 340, 760, true), 'style="mix-blend-mode:soft-light"'); birds(s, 560, 130, 6);
});

// ---------------------------------------------------------------- drawing

const out = process.env.PICTURES ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'images');
const wanted = process.argv.slice(2);
for (const name of wanted) if (!pictures[name]) throw new Error(`no picture named ${name}; there are ${Object.keys(pictures).join(', ')}`);
mkdirSync(out, { recursive: true });

const { chromium } = createRequire(import.meta.url)('@playwright/test');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
});
const page = await browser.newPage();
const sizes = {};
for (const [name, { w, h, draw }] of Object.entries(pictures)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const scene = new Scene(name, w, h);
  draw(scene);
  const svg = scene.svg();
  for (const [file, width, most] of [[`${name}.jpg`, w, 130_000], [`${name}-600.jpg`, 600, 45_000]]) {
    const height = Math.round((h * width) / w);
    await page.setViewportSize({ width, height });
    await page.setContent(`<style>html,body{margin:0;height:100%;overflow:hidden}svg{display:block}</style>${svg}`);
    // The best quality that stays within the weight.
    for (let quality = 84; quality >= 40; quality -= 4) {
      await page.screenshot({ path: join(out, file), type: 'jpeg', quality });
      if (statSync(join(out, file)).size <= most) { sizes[file] = `${width}x${height} q${quality} ${Math.round(statSync(join(out, file)).size / 1000)} KB`; break; }
      if (quality - 4 < 40) throw new Error(`${file} is too heavy`);
    }
    console.log(file.padEnd(30), sizes[file]);
  }
}
await browser.close();
