/**
 * In the page: the inner HTML of an element, for comparisons between app and publisher. Attributes are sorted. Empty comments and empty classes
 * are removed, the attributes of table regions, which depend on the width of the table, and the address of the page.
 */
export function canonicalHtml(element) {
  // Images of an inert document do not load.
  const copy = document.implementation.createHTMLDocument('').importNode(element, true);
  for (const table of copy.querySelectorAll('.table-frame')) for (const name of ['role', 'tabindex', 'aria-label']) table.removeAttribute(name);
  copy.querySelector('.share')?.removeAttribute('data-address');
  for (const node of copy.querySelectorAll('*')) {
    const attributes = Array.from(node.attributes, ({ name, value }) => [name, value]).sort();
    for (const [name] of attributes) node.removeAttribute(name);
    for (const [name, value] of attributes) if (name !== 'class' || value) node.setAttribute(name, value);
  }
  return copy.innerHTML.replaceAll('<!---->', '');
}
