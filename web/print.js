// Replaces a chart with a drawing for white paper while the page is printed, and opens what is folded.

/**
 * Asks `draw` for an SVG whenever the page is printed: charts that were never on the screen are printed, too.
 * If there is none yet, opens the table next to the chart, which has the same content.
 * @param {Element} host
 * @param {() => string | undefined} draw
 * @returns {() => void} stops that, and removes all traces of printing
 */
export function onPaper(host, draw) {
  let restore = nothing;
  const after = () => {
    restore();
    restore = nothing;
  };
  const before = () => {
    after();
    const svg = draw();
    restore = svg ? lay(host, svg) : open(host);
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
    after();
  };
}

const nothing = () => {};

/**
 * @param {Element} host
 * @param {string} svg
 */
function lay(host, svg) {
  const paper = document.createElement("div");
  paper.className = "chart-paper";
  paper.innerHTML = svg;
  host.before(paper);
  return () => paper.remove();
}

/** @param {Element} host */
function open(host) {
  const table = host.parentElement?.querySelector("details");
  if (!table || table.open) return nothing;
  table.open = true;
  return () => {
    table.open = false;
  };
}

/** @type {HTMLDetailsElement[]} */
let unfolded = [];

/** Opens the folded lists of the page while it is printed: paper has nothing to press. Asking again changes nothing. */
export function unfoldOnPaper() {
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);
}

function unfold() {
  unfolded = [...document.querySelectorAll("details")].filter(list => list.matches(".folded:not([open])"));
  for (const list of unfolded) list.open = true;
}

function fold() {
  for (const list of unfolded) list.open = false;
  unfolded = [];
}
