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
<g>${this.out.join('\n')}</g>
<rect width="${w}" height="${h}" filter="url(#${wash})" style="mix-blend-mode:soft-light" opacity=".3"/>
<rect width="${w}" height="${h}" fill="${edge}"/>
<rect width="${w}" height="${h}" filter="url(#${grain})" style="mix-blend-mode:soft-light" opacity=".2"/></svg>`;
  }
}

// ---------------------------------------------------------------- sky and land

function sky(s, list, h = s.h) { s.rect(0, 0, s.w, h, s.lin(list)); }
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
      s.oval(cx + Math.cos(t) * q, cy + Math.sin(t) * q * 0.8, r * s.r(0.2, 0.36), r * s.r(0.15, 0.26), color, a < 1 ? `opacity="${a}"` : '');
    }
  };
  for (const [a, b, r] of lobes) { s.oval(a, b, r * 0.85, r * 0.7, tones[0]); puff(a, b, r * 1.1, tones[0], 9); }
  for (const [a, b, r] of lobes) puff(a + side * r * 0.16, b - r * 0.2, r * 0.88, tones[1], 9, 0.95);
  for (const [a, b, r] of lobes) puff(a + side * r * 0.36, b - r * 0.42, r * 0.55, tones[2], 7, 0.85);
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
    for (let i = 0; i < 6; i++) s.oval(x + s.r(-0.34, 0.34) * k + side * k * 0.07, yy - k * s.r(0.32, 0.84), k * s.r(0.1, 0.18), k * s.r(0.08, 0.13), i < 4 ? tones[1] : tones[2], 'opacity=".9"');
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

function person(s, x, y, h, { kind = 'man', top = CREAM, bottom = '#2b2f3e', hat = null, dir = 1, pose = 'stand', back = false, skin = '#c58a60', hair = '#1d181c', shadow = 1, sleeve = 'short', scarf = null, band = RED, basket = false, lit = 1 } = {}) {
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
// Someone sitting with their back to us, seen to the chest.
function seated(s, x, y, k, { top = CREAM, hair = '#1e191d', rim = STRAW, bun = false, long = false, wide = 1 } = {}) {
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
  sky(s, [[0, '#5f9aa3'], [0.22, '#b9cdb8'], [0.4, '#fbe0a6'], [0.5, '#ffd08a']]);
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
  sky(s, [[0, '#3d8087'], [0.3, '#a9c7b0'], [0.55, '#fbdc9d'], [0.7, '#ffc981']]);
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
  sky(s, [[0, '#2f7480'], [0.25, '#8dbab0'], [0.5, '#f7deab'], [0.62, '#ffcd8c']]);
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
  for (let i = 0; i < 5; i++) { const x = 480 + i * 46; person(s, x, 408, 78, { kind: 'suit', top: i === 3 ? '#c63a3c' : '#27304a', shadow: 0, sleeve: 'long' }); }
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
  sky(s, [[0, '#235f70'], [0.28, '#7fb2ad'], [0.48, '#f6d9a1'], [0.6, '#ffb870']]);
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
