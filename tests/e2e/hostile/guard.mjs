// What may stand in a page, and what shows that a script has run.

/** Elements of our pages and their attributes. Nothing else may ever stand in one. */
export const LIST = {
  '*': 'class id lang dir',
  a: 'href rel aria-current data-noscroll download',
  article: '',
  aside: 'aria-label',
  audio: 'src controls preload aria-label',
  base: 'href',
  bdi: '',
  bdo: '',
  blockquote: '',
  body: '',
  br: '',
  button: 'type aria-label',
  caption: '',
  cite: '',
  code: '',
  dd: '',
  del: '',
  dfn: '',
  div: 'role aria-label aria-busy aria-hidden tabindex',
  dl: '',
  dt: '',
  em: '',
  figcaption: '',
  figure: '',
  footer: '',
  h1: 'tabindex',
  h2: '',
  h3: '',
  h4: '',
  h5: '',
  h6: '',
  head: '',
  header: '',
  hr: '',
  html: '',
  i: '',
  img: 'src srcset sizes alt width height loading decoding fetchpriority',
  ins: '',
  kbd: '',
  li: 'value',
  link: 'rel href type title as crossorigin data-site',
  main: 'tabindex',
  mark: '',
  meta: 'charset name content http-equiv media property',
  nav: 'aria-label',
  noscript: '',
  ol: 'start type reversed',
  p: 'role',
  picture: '',
  pre: 'tabindex',
  s: '',
  samp: '',
  script: 'type src data-document data-page',
  section: 'aria-label',
  small: '',
  source: 'srcset sizes type media',
  span: 'aria-hidden',
  strong: '',
  style: '',
  sub: '',
  sup: '',
  table: '',
  tbody: '',
  td: 'colspan rowspan',
  th: 'colspan rowspan scope',
  thead: '',
  time: 'datetime',
  title: '',
  tr: '',
  u: '',
  ul: '',
  var: '',
  video: 'src poster controls preload aria-label width height',
};

/** In the page, before anything else. */
export function watch() {
  window.ran = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'evil', 'xss', 'msgbox']) window[name] = (what) => window.ran.push(`${name}(${what})`);
  // What collections of others try to get at.
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    get() {
      window.ran.push('document.cookie');
      return get.call(this);
    },
    set: () => window.ran.push('document.cookie = …'),
  });
  for (const name of ['write', 'writeln']) Document.prototype[name] = () => window.ran.push(`document.${name}`);
  // A handler that can't be read is a handler that was run.
  addEventListener('error', ({ error, message }) => error && window.ran.push(message));
}

/** In the page: its pictures have come, or have not, and their handlers have run. */
export async function settled() {
  const pictures = Array.from(document.querySelectorAll('img'));
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** In the page: what is not on the list, with everything else that a feed must not reach. */
export function offList(list) {
  const allowed = Object.fromEntries(Object.entries(list).map(([name, attributes]) => [name, new Set(attributes.split(' '))]));
  const found = [];
  const addresses = { a: ['href'], img: ['src', 'srcset'], source: ['srcset'], audio: ['src'], video: ['src', 'poster'], link: ['href'], script: ['src'] };
  const isHarmless = (value, name) => {
    // Of candidates the first word of each is an address.
    const parts = name === 'srcset' ? value.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0]) : [value];
    return parts.every((part) => {
      try {
        const { protocol } = new URL(part, document.baseURI);
        return name === 'href' ? /^(https?|mailto|tel):$/.test(protocol) : /^https?:$/.test(protocol);
      } catch {
        return false;
      }
    });
  };
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const say = (what) => found.push(`<${name}> ${what}`);
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !allowed[name]) say('');
    for (const attribute of element.attributes) {
      if (!allowed['*'].has(attribute.name) && !allowed[name]?.has(attribute.name)) say(`${attribute.name}="${attribute.value}"`);
      if (addresses[name]?.includes(attribute.name) && !isHarmless(attribute.value, attribute.name)) say(`${attribute.name}="${attribute.value}"`);
    }
    if (element.id && !/^(app|noi-dung|page-data|latest|most-read|related|topics|attachments)$|^b-/.test(element.id)) say(`id="${element.id}"`);
    if (element.shadowRoot) say('with a shadow');
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`#${id} twice`);
  for (const [name, value] of Object.entries({ location: window.location, cookie: document.querySelector, getElementById: document.getElementById, failure: window.appFailure })) {
    if (value instanceof Node || value instanceof HTMLCollection) found.push(`${name} is an element`);
  }
  for (const { outerHTML } of document.querySelectorAll('body :is(base, link, meta, style, title, script:not(#page-data))')) found.push(outerHTML);
  if (document.querySelectorAll('base').length > 1) found.push('a second base');
  return found;
}
