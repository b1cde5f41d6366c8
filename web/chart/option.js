// Finds and changes data in an option, which comes from Rust as JSON and contains no code.

/** @typedef {{ id?: string }} Datum */
/** @typedef {{ type?: string, data?: unknown[], links?: Datum[] }} Series */
/** @typedef {{ start?: number, end?: number }} Slider */
/** @typedef {{ series?: Series[], dataZoom?: Slider[], [part: string]: unknown }} Option */
/** @typedef {{ start: number, end: number }} Window the visible part of the time axis, in percent */
/** @typedef {{ seriesIndex: number, dataIndex: number, dataType?: "edge" }} Place */

/**
 * Finds the datum with that id: the indexes of its series and its place there, in ECharts' numbering.
 * @param {Option} option
 * @param {string} id
 * @returns {Place | undefined}
 */
export function place({ series = [] }, id) {
  for (const [seriesIndex, { data = [], links = [] }] of series.entries()) {
    const edge = links.findIndex(link => link.id === id);
    if (edge >= 0) return { seriesIndex, dataIndex: edge, dataType: "edge" };
    const at = /** @type {(Datum | null)[]} */ (data).findIndex(datum => datum?.id === id);
    if (at >= 0) return { seriesIndex, dataIndex: at };
  }
  return undefined;
}

/** The narrowest window, in percent of the whole. */
const NARROWEST = 4;

/**
 * Zooms the window in (above 1) or out around its middle; 0 resets it.
 * @param {Window} window
 * @param {number} factor
 * @returns {Window}
 */
export function zoomed({ start, end }, factor) {
  if (factor === 0) return { start: 0, end: 100 };
  const width = Math.min(100, Math.max(NARROWEST, (end - start) / factor));
  const from = Math.min(Math.max(0, (start + end - width) / 2), 100 - width);
  return { start: from, end: from + width };
}

/**
 * The initial window of an option; undefined for a chart without a zoomable time axis.
 * @param {Option} option
 * @returns {Window | undefined}
 */
export function windowOf({ dataZoom: [slider] = [] }) {
  return slider && { start: slider.start ?? 0, end: slider.end ?? 100 };
}

/**
 * The option for a chart that is already on the screen: without animation, in the window that the reader chose.
 * @param {Option} option
 * @param {Window | undefined} window
 * @returns {Option}
 */
export function inPlace(option, window) {
  const { dataZoom = [] } = option;
  const kept = window && dataZoom.length > 0 ? { dataZoom: dataZoom.map(slider => ({ ...slider, ...window })) } : {};
  return { ...option, ...kept, animation: false };
}
