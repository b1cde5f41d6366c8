// Changes text that is on the screen into a newer version of it, where they differ.

/**
 * Makes `html` the content of an element. What stays the same stays in place: it keeps its layout and its focus, and a
 * `<details>` that the reader opened stays open.
 * @param {Element} element
 * @param {string} html
 */
export function patch(element, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  patchChildren(element, template.content);
}

/**
 * The same of an element that `html` is the whole of.
 * @param {ChildNode} element
 * @param {string} html
 */
export function patchWhole(element, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = template.content.firstChild;
  if (fresh) patchNode(element, fresh);
}

/**
 * @param {Node} old
 * @param {Node} fresh
 */
function patchChildren(old, fresh) {
  let place = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const next = place?.nextSibling ?? null;
    if (!place) old.appendChild(child);
    else if (!place.isEqualNode(child)) patchNode(place, child);
    place = next;
  }
  while (place) {
    const next = place.nextSibling;
    old.removeChild(place);
    place = next;
  }
}

/**
 * @param {ChildNode} old
 * @param {ChildNode} fresh
 */
function patchNode(old, fresh) {
  if (old instanceof Text && fresh instanceof Text) old.data = fresh.data;
  else if (old instanceof Element && fresh instanceof Element && old.tagName === fresh.tagName && old.id === fresh.id) {
    patchAttributes(old, fresh);
    patchChildren(old, fresh);
  } else old.replaceWith(fresh);
}

/**
 * @param {Element} old
 * @param {Element} fresh
 */
function patchAttributes(old, fresh) {
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes]) {
    const isOpened = name === "open" && old instanceof HTMLDetailsElement;
    if (!isOpened && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
}
