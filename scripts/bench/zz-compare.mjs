// temp: base and current, alternating
import { filesBelow, host } from './host.mjs';
import { facts, idle, plainHtml, thereAndBack, visit, withBrowser } from './visit.mjs';
const runs = +process.argv[2] || 7;
const base = filesBelow('/work/base/target/site');
const now = filesBelow('target/site');
const baseShell = filesBelow('/work/base/target/shell');
const nowShell = filesBelow('target/shell');
const med = (a) => { const s = a.filter((x) => x !== undefined).sort((x, y) => x - y); return s.length ? Math.round((s[(s.length - 1) >> 1] + s[s.length >> 1]) / 2) : NaN; };
const { items } = JSON.parse(now['/feed/feed.json']);
const pathOf = (item) => `/bai/${item._bantin.slug}/`;
const pages = { front: '/', picture: pathOf(items.find((i) => i.image)), text: pathOf(items.find((i) => !i.image)) };
await withBrowser(async (browser) => {
  for (const [title, path] of Object.entries(pages)) {
    if (process.argv[3] && !process.argv[3].includes(title)) continue;
    const first = await host(now);
    const plain = await visit(browser, first.origin, path, plainHtml, { slow: false });
    const hosts = { base: await host(base), now: await host(now), plain: await host({ ...now, [`${path}index.html`]: plain }) };
    const out = { base: [], now: [], plain: [] };
    for (let i = 0; i < runs; i++) for (const [n, h] of Object.entries(hosts)) out[n].push(await visit(browser, h.origin, path, facts));
    for (const [n, o] of Object.entries(out)) console.log(title.padEnd(8), n.padEnd(6), 'first', med(o.map((f) => f.first)), ' largest', med(o.map((f) => f.largest?.at)), ' main', med(o.map((f) => f.mainThread.all)), ' script', med(o.map((f) => f.mainThread.script)));
    for (const h of Object.values(hosts)) await h.close(); await first.close();
  }
  for (const [kind, files] of [['published', { base, now }], ['shell', { base: baseShell, now: nowShell }]]) {
    if (process.argv[3] && !process.argv[3].includes(kind)) continue;
    const out = {};
    const hosts = Object.fromEntries(await Promise.all(Object.entries(files).map(async ([n, f]) => [n, await host(f)])));
    for (let i = 0; i < runs; i++) for (const [n, h] of Object.entries(hosts)) (out[n] ??= []).push(await visit(browser, h.origin, '/', async (one) => { await idle(one); const a = await thereAndBack(one); const b = await thereAndBack(one); return { a, b }; }));
    for (const [n, o] of Object.entries(out)) console.log(kind, n, '1st click', med(o.map(({ a }) => a.there.ms)), 'back', med(o.map(({ a }) => a.back.ms)), ' 2nd click', med(o.map(({ b }) => b.there.ms)), 'back', med(o.map(({ b }) => b.back.ms)));
    for (const h of Object.values(hosts)) await h.close();
  }
});
