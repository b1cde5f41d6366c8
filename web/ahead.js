// Fetches what the page in the address needs while the program is still being compiled: the line is free then.

import { address } from "./assets.js";

/** @typedef {{ ahead?: () => void }} Load a function that loads a part; `ahead` only asks for its files */

/**
 * The part of a page by its name in the address, as `pages::part` has them; "pages" for every other.
 * @type {Record<string, string>}
 */
const PARTS = {
  "": "overview",
  targets: "list",
  debts: "office",
  changes: "office",
  notice: "office",
  entry: "desk",
  data: "desk",
  link: "desk",
  plan: "desk",
};

/** The parts of the program for an address. @param {string} hash */
export function partsOf(hash) {
  const [page = "", id] = (/^#\/([^?]*)/.exec(hash)?.[1] ?? "").split("/");
  // A target's page begins with its chart; on others a chart waits until it is looked at.
  return page === "targets" && id ? ["target", "charts"] : [PARTS[page] ?? "pages"];
}

/** @param {Record<string, Load | undefined>} loads the functions of `parts/load.js` */
export function fetchAhead(loads) {
  const parts = partsOf(location.hash);
  for (const part of parts) loads[`__wasm_split_load_${part}`]?.ahead?.();
  if (!parts.includes("charts")) return;
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = address("echarts.js");
  document.head.append(link);
}

/**
 * Calls `act` once the last byte of a file has arrived.
 * @param {string} file its whole address
 * @param {() => void} act
 */
export function whenArrived(file, act) {
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName(file).length === 0) return;
    observer.disconnect();
    act();
  }).observe({ type: "resource", buffered: true });
}
