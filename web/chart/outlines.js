// Fetches outlines of maps and registers them with ECharts.

/** @typedef {Parameters<typeof import("echarts/core").registerMap>[1]} Map */
/** @typedef {{ close: string[], map: { features: { properties: { code: string } }[] } }} Outlines codes of the districts that are small, and all of them as GeoJSON */

/**
 * @param {(name: string, map: any) => void} register
 * @param {(name: string) => string | undefined} address the address of the outlines, if there are any
 * @returns {(name: string) => Promise<string[] | undefined>} registers the outlines, all of them as `name`, the small
 *   districts alone as `name/close`; resolves to the codes of the small districts, or undefined if the fetch failed
 */
export function fetcher(register, address) {
  /** @type {Record<string, Promise<string[] | undefined>>} */
  const asked = {};
  return name => {
    asked[name] ??= fetched(register, name, address(name)).catch(() => {
      // Forgets a failure: the network may be back the next time.
      delete asked[name];
      return undefined;
    });
    return asked[name];
  };
}

/**
 * @param {(name: string, map: any) => void} register
 * @param {string} name
 * @param {string | undefined} address
 */
async function fetched(register, name, address) {
  if (!address) return undefined;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  /** @type {Outlines} */
  const { close, map } = await answer.json();
  register(name, map);
  register(`${name}/close`, { ...map, features: map.features.filter(({ properties }) => close.includes(properties.code)) });
  return close;
}
