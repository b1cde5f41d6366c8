// Shows an element on the whole screen, or on the whole page if the browser refuses.

/** @typedef {{ toggle: () => void, dispose: () => void }} FullScreen */

/**
 * @param {HTMLElement} element
 * @param {(on: boolean) => void} changed called after every change, including changes by the browser's own keys
 * @returns {FullScreen}
 */
export function fullScreen(element, changed) {
  let disposed = false;
  /** @type {(() => void) | undefined} */
  let uncover;
  const followed = () => changed(document.fullscreenElement === element);
  const leave = () => {
    uncover?.();
    uncover = undefined;
    changed(false);
  };
  const enter = () => {
    if (disposed) return;
    uncover = cover(element, leave);
    changed(true);
  };
  element.addEventListener("fullscreenchange", followed);
  return {
    toggle() {
      if (uncover) leave();
      else if (document.fullscreenElement) document.exitFullscreen();
      else if (element.requestFullscreen) element.requestFullscreen().catch(enter);
      else enter();
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      element.removeEventListener("fullscreenchange", followed);
      uncover?.();
      if (document.fullscreenElement === element) document.exitFullscreen();
    },
  };
}

/**
 * Covers the page with the element and makes everything else except the messages unreachable.
 * @param {HTMLElement} element
 * @param {() => void} escape called when Escape is pressed
 * @returns {() => void} undoes that
 */
function cover(element, escape) {
  const inert = beside(element).filter(other => !other.inert && other.id !== "toast");
  /** @param {KeyboardEvent} event */
  const pressed = event => {
    if (event.key === "Escape") escape();
  };
  for (const other of inert) other.inert = true;
  element.classList.add("full");
  document.addEventListener("keydown", pressed);
  return () => {
    document.removeEventListener("keydown", pressed);
    element.classList.remove("full");
    for (const other of inert) other.inert = false;
  };
}

/**
 * Every element that neither is nor contains the element.
 * @param {HTMLElement} element
 * @returns {HTMLElement[]}
 */
function beside(element) {
  const parent = element.parentElement;
  if (!parent || element === document.body) return [];
  const others = /** @type {HTMLElement[]} */ ([...parent.children].filter(other => other !== element));
  return [...others, ...beside(parent)];
}
