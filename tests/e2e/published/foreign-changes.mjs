// Changes that browsers, extensions and CDNs make to a page before the app starts. They run in the page.
export const FOREIGN_CHANGES = {
  'splitting a text node': () => {
    const text = document.createTreeWalker(document.querySelector('main h1, main h2'), NodeFilter.SHOW_TEXT).nextNode();
    text.splitText(3);
  },
  'appending an element to the content': () => document.querySelector('main').append(document.createElement('div')),
  'appending an element to the app': () => document.getElementById('app').append(document.createElement('div')),
  'turning a date into a link, as iOS does,': () => {
    const time = document.querySelector('main time').firstChild;
    const link = document.createElement('a');
    link.href = 'x-apple-data-detectors://0';
    time.replaceWith(link);
    link.append(time);
  },
  'turning a number into a telephone link, as iOS does,': () => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT, (text) =>
      /\d\d/.test(text.data) && !text.parentElement.closest('a, time') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
    const text = walker.nextNode();
    const number = text.splitText(text.data.search(/\d\d/));
    number.splitText(2);
    const link = document.createElement('a');
    link.href = `tel:${number.data}`;
    number.replaceWith(link);
    link.append(number);
  },
  'obfuscating an e-mail address, as Cloudflare does,': () => {
    const mail = document.querySelector('a[href^="mailto:"]');
    mail.href = '/cdn-cgi/l/email-protection#1a';
    mail.replaceChildren(Object.assign(document.createElement('span'), { className: '__cf_email__', textContent: '[email protected]' }));
  },
  'translating the page, as Chrome does,': () => {
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data }) => data.trim())) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
  },
  'removing a sidebar, as ad blockers do,': () => document.querySelector('main aside, main .sidebar')?.remove(),
};

/** In the page: the text of the content, without the buttons that the app shows. */
export function mainText() {
  const main = document.querySelector('main');
  const buttons = main.querySelector('.share')?.innerText ?? '';
  return main.innerText.replace(buttons, '').replace(/\s+/g, ' ');
}
