// Fetches outlines of maps and makes them known to ECharts.

/** @typedef {Parameters<typeof import("echarts/core").registerMap>[1]} Map */
/** @typedef {{ close: string[], map: { features: { properties: { code: string } }[] } }} Outlines codes of the districts that are small, and all of them as GeoJSON */

/**
 * @param {(name: string, map: any) => void} register
 * @param {(name: string) => string | undefined} address where the outlines are, if there are any
 * @returns {(name: string) => Promise<string[] | undefined>} the codes of the small districts, once the
 *   outlines can be drawn: all of them as `name`, the small ones alone as `name/close`. Nothing if they could not be had.
 */
export function fetcher(register, address) {
  /** @type {Record<string, Promise<string[] | undefined>>} */
  const asked = {};
  return name => {
    asked[name] ??= fetched(register, name, address(name)).catch(() => {
      // The network may be back the next time.
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
