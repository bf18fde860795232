/**
 * In the page: the inner HTML of an element, for comparisons between app and publisher. Attributes are sorted. Empty comments and empty classes
 * are removed.
 */
export function canonicalHtml(element) {
  // Images of an inert document do not load.
  const copy = document.implementation.createHTMLDocument('').importNode(element, true);
  for (const node of copy.querySelectorAll('*')) {
    const attributes = Array.from(node.attributes, ({ name, value }) => [name, value]).sort();
    for (const [name] of attributes) node.removeAttribute(name);
    for (const [name, value] of attributes) if (name !== 'class' || value) node.setAttribute(name, value);
  }
  return copy.innerHTML.replaceAll('<!---->', '');
}
