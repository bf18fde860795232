// Where the main thread's time goes, from the browser's own trace of one visit.

const KINDS = {
  script: /^(EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|EventDispatch|v8\.(run|callFunction|evaluateModule|produceCache)|XHR.*)$/,
  compile: /^(v8\.(compile|compileModule|parse.*|wasm.*)|wasm\..*|V8\.Compile.*)$/,
  collection: /GC|BlinkGC/,
  style: /^(UpdateLayoutTree|ParseAuthorStyleSheet|RecalculateStyles)$/,
  layout: /^(Layout|HitTest)$/,
  paint: /^(Paint|PrePaint|Layerize|Commit|UpdateLayer|CompositeLayers|PaintImage|UpdateLayerTree|Decode.*)$/,
  html: /^ParseHTML$/,
};
const CATEGORIES = ['devtools.timeline', 'v8', 'v8.wasm', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.compile'];

/** Runs `visit` under a trace. @returns {Promise<Record<string, number>>} ms by kind, each counted without what happens inside it. */
export async function traced(browser, visit) {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  let buffer;
  try {
    await visit();
  } finally {
    buffer = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(buffer.toString());
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const sums = threads.map(({ pid, tid }) => byKind(traceEvents.filter((event) => event.pid === pid && event.tid === tid)));
  const all = (sum) => Object.values(sum).reduce((a, b) => a + b, 0);
  return sums.sort((one, other) => all(other) - all(one))[0] ?? {};
}

function byKind(events) {
  const sums = Object.fromEntries([...Object.keys(KINDS), 'other'].map((kind) => [kind, 0]));
  const complete = events.filter(({ ph, dur }) => ph === 'X' && dur > 0).sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  const around = [];
  for (const event of complete) {
    while (around.length && around.at(-1).end <= event.ts) around.pop();
    const outer = around.at(-1);
    const ownKind = Object.keys(KINDS).find((kind) => KINDS[kind].test(event.name));
    const kind = ownKind ?? outer?.kind ?? 'other';
    const end = Math.min(event.ts + event.dur, outer?.end ?? Infinity);
    sums[kind] += (end - event.ts) / 1000;
    if (outer) sums[outer.kind] -= (end - event.ts) / 1000;
    around.push({ end, kind });
  }
  return sums;
}
