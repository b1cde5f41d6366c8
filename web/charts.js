// Loads ECharts for the first chart: a page without charts never fetches it.

import { address, addressOf } from "./assets.js";

/** @import { Charts } from "./echarts.js" */

/** @type {Promise<Charts> | undefined} */
let loading;
let failures = 0;

/**
 * The charts, fetched once. After a failure the next call tries again.
 * @returns {Promise<Charts>}
 */
export function load() {
  loading ??= start().catch(error => {
    loading = undefined;
    failures += 1;
    throw error;
  });
  return loading;
}

async function start() {
  const { charts } = await (globalThis.oneFile?.charts() ?? import(again(address("echarts.js"))));
  return charts((/** @type {string} */ city) => addressOf(`seeds/outlines/${city}.json`));
}

/**
 * Browsers remember that a module failed to load and fail at once the next time (whatwg/html#6768). Another
 * fragment makes it another module for them, but the same file for the network and the service worker.
 * @param {string} address
 */
const again = address => (failures ? `${address}#${failures}` : address);
