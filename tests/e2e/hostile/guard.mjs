// Allowed elements and attributes, and detection of scripts that ran.

/** Elements and attributes that pages may contain. */
export const ALLOWED = {
  '*': 'class id lang dir',
  a: 'href rel aria-current data-noscroll download',
  article: '',
  aside: 'aria-label aria-labelledby',
  audio: 'src controls preload aria-label',
  base: 'href',
  bdi: '',
  bdo: '',
  blockquote: '',
  body: '',
  br: '',
  button: 'type aria-label data-action data-done hidden',
  caption: '',
  cite: '',
  code: '',
  dd: '',
  del: '',
  details: 'name open',
  dfn: '',
  div: 'role data-name data-address aria-label aria-busy aria-hidden tabindex',
  dl: '',
  dt: '',
  em: '',
  figcaption: '',
  figure: '',
  footer: '',
  form: 'role action',
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
  input: 'type name value aria-label placeholder autofocus',
  ins: '',
  kbd: '',
  label: '',
  li: 'value',
  link: 'rel href type title as crossorigin fetchpriority imagesrcset imagesizes data-site',
  main: 'tabindex',
  mark: '',
  meta: 'charset name content http-equiv media property',
  nav: 'aria-label aria-labelledby',
  noscript: '',
  ol: 'start type reversed',
  option: 'value',
  p: 'role',
  picture: '',
  pre: 'tabindex',
  s: '',
  samp: '',
  script: 'type src data-document data-page',
  section: 'aria-label aria-labelledby',
  select: 'name',
  small: '',
  source: 'srcset sizes type media',
  span: 'aria-hidden aria-live',
  strong: '',
  style: '',
  sub: '',
  summary: 'aria-current',
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

/** In the page, before its scripts: records calls in `window.calls`. */
export function recordCalls() {
  window.calls = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'evil', 'xss', 'msgbox']) window[name] = (argument) => window.calls.push(`${name}(${argument})`);
  // Some payloads read cookies.
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    get() {
      window.calls.push('document.cookie');
      return get.call(this);
    },
    set: () => window.calls.push('document.cookie = …'),
  });
  for (const name of ['write', 'writeln']) Document.prototype[name] = () => window.calls.push(`document.${name}`);
  // An error means that the browser tried to run a payload, such as an event handler with a syntax error.
  addEventListener('error', ({ error, message }) => error && window.calls.push(message));
}

/** In the page: waits until images have loaded or failed and their handlers have run. */
export async function settled() {
  const images = Array.from(document.querySelectorAll('img'));
  for (const image of images) image.loading = 'eager';
  await Promise.allSettled(images.map((image) => image.decode()));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** In the page: elements, attributes, URLs and ids that are not allowed, and overwritten globals. */
export function findForbidden(allowedNames) {
  const allowed = Object.fromEntries(Object.entries(allowedNames).map(([name, attributes]) => [name, new Set(attributes.split(' '))]));
  const found = [];
  const urlAttributes = { a: ['href'], img: ['src', 'srcset'], source: ['srcset'], audio: ['src'], video: ['src', 'poster'], link: ['href', 'imagesrcset'], script: ['src'] };
  const isSafeUrl = (value, name) => {
    // Each candidate of a srcset starts with its URL.
    const urls = name.endsWith('srcset') ? value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0]) : [value];
    return urls.every((url) => {
      try {
        const { protocol } = new URL(url, document.baseURI);
        return name === 'href' ? /^(https?|mailto|tel):$/.test(protocol) : /^https?:$/.test(protocol);
      } catch {
        return false;
      }
    });
  };
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const report = (text) => found.push(`<${name}> ${text}`);
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !allowed[name]) report('');
    for (const attribute of element.attributes) {
      if (!allowed['*'].has(attribute.name) && !allowed[name]?.has(attribute.name)) report(`${attribute.name}="${attribute.value}"`);
      if (urlAttributes[name]?.includes(attribute.name) && !isSafeUrl(attribute.value, attribute.name)) report(`${attribute.name}="${attribute.value}"`);
    }
    // Only the masthead and the search page have a form.
    const isForm = /^(form|input|label|option|select)$/.test(name);
    if (isForm && !element.closest(':is(.masthead-name > .site-search, .search > .search-form)[action$="/tim/"]')) report('outside of the search form');
    if (element.id && !/^(app|noi-dung|chuyen-muc|all-sections|page-data|latest|most-read|related|topics|attachments|block-\d+)$|^b-/.test(element.id)) report(`id="${element.id}"`);
    if (element.shadowRoot) report('with a shadow root');
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`#${id} twice`);
  for (const [name, value] of Object.entries({ location: window.location, cookie: document.querySelector, getElementById: document.getElementById, failure: window.appFailure })) {
    if (value instanceof Node || value instanceof HTMLCollection) found.push(`${name} is an element`);
  }
  for (const { outerHTML } of document.querySelectorAll('body :is(base, link, meta, style, title, script:not(#page-data))')) found.push(outerHTML);
  if (document.querySelectorAll('base').length > 1) found.push('second <base>');
  return found;
}
