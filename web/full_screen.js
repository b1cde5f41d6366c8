// Shows an element over the whole screen; where the browser refuses, over the whole page.

/** @typedef {{ toggle: () => void, dispose: () => void }} FullScreen */

/**
 * @param {HTMLElement} element
 * @param {(on: boolean) => void} changed called after every change, also one by the browser's own keys
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
 * Lays the element over the page and puts everything else out of reach, except the messages.
 * @param {HTMLElement} element
 * @param {() => void} escape called when Escape is pressed
 * @returns {() => void} takes it back
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
 * Everything on the page that neither is the element nor holds it.
 * @param {HTMLElement} element
 * @returns {HTMLElement[]}
 */
function beside(element) {
  const parent = element.parentElement;
  if (!parent || element === document.body) return [];
  const others = /** @type {HTMLElement[]} */ ([...parent.children].filter(other => other !== element));
  return [...others, ...beside(parent)];
}
