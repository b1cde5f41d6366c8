// Keeps one chart on the page: draws it once, updates it in place, disposes it completely.

import { inPlace, place, windowOf, zoomed } from "./option.js";

/** @import { EChartsType } from "echarts/core" */
/** @import { Option, Window } from "./option.js" */

/**
 * Draws for a width in pixels: JSON with the height of the chart and its option.
 * @typedef {(width: number) => string} Draw
 */

/**
 * @typedef {object} Living
 * @property {() => void} redraw draws again in place; does nothing if the drawing is unchanged
 * @property {(id: string) => boolean} show highlights a datum and shows its tooltip, for keyboard users; false if it is
 * not drawn
 * @property {(factor: number) => boolean} zoom zooms in (above 1) or out, 0 resets; false without a window
 * @property {() => void} dispose
 */

/**
 * @param {() => EChartsType} init creates an empty chart in the host
 * @param {HTMLElement} host
 * @param {Draw} draw
 * @param {(id: string) => void} clicked called with the id of a datum
 * @returns {Living}
 */
export function living(init, host, draw, clicked) {
  let width = host.clientWidth;
  let text = draw(width);
  let option = laidOut();
  const chart = init();
  chart.setOption(option);

  /** @type {string | undefined} */
  let shown;
  /** @type {Window | undefined} */
  let chosen;
  let frame = 0;
  let disposed = false;

  /** Sets the height of the host, and returns the option. @returns {Option} */
  function laidOut() {
    const drawing = JSON.parse(text);
    host.style.height = `${drawing.height}px`;
    return drawing.option;
  }

  function redraw() {
    if (disposed) return;
    // A hidden host, as on paper, keeps its last width.
    const now = host.clientWidth || width;
    const next = draw(now);
    const isAnother = next !== text;
    [width, text] = [now, next];
    if (isAnother) {
      option = laidOut();
      // Delays the next drawing until the size is known, so that it is drawn once.
      chart.setOption(inPlace(option, chosen), { notMerge: true, lazyUpdate: !fits() });
    }
    if (!fits()) chart.resize();
    if (isAnother && shown !== undefined) show(shown);
  }

  /** A hidden host has no usable size. */
  const fits = () => host.clientWidth === 0 || (chart.getWidth() === host.clientWidth && chart.getHeight() === host.clientHeight);

  /** @param {string} id */
  function show(id) {
    if (disposed) return false;
    shown = id;
    chart.dispatchAction({ type: "downplay" });
    const at = place(option, id);
    if (!at) {
      chart.dispatchAction({ type: "hideTip" });
      return false;
    }
    chart.dispatchAction({ type: "highlight", ...at });
    chart.dispatchAction({ type: "showTip", ...at });
    return true;
  }

  /** @param {number} factor */
  function zoom(factor) {
    const window = disposed ? undefined : (chosen ?? windowOf(option));
    if (!window) return false;
    chart.dispatchAction({ type: "dataZoom", ...zoomed(window, factor) });
    return true;
  }

  chart.on("click", event => {
    const id = /** @type {{ id?: string } | undefined} */ (event.data)?.id;
    if (id) clicked(id);
  });
  chart.on("datazoom", event => {
    const { start, end } = /** @type {{ batch?: Window[] } & Window} */ (event).batch?.[0] ?? /** @type {Window} */ (event);
    chosen = { start, end };
  });

  // The inside zoom of ECharts would capture the unmodified wheel as well.
  /** @param {WheelEvent} event */
  const wheel = event => {
    if (event.ctrlKey && zoom(event.deltaY < 0 ? 1.25 : 0.8)) event.preventDefault();
  };
  host.addEventListener("wheel", wheel, { passive: false });

  // Labels are laid out for a width, so another width needs another option. Once a frame is enough.
  const observer = new ResizeObserver(() => {
    if (fits()) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      redraw();
    });
  });
  observer.observe(host);

  return {
    redraw,
    show,
    zoom,
    dispose() {
      if (disposed) return;
      disposed = true;
      cancelAnimationFrame(frame);
      observer.disconnect();
      host.removeEventListener("wheel", wheel);
      chart.dispose();
    },
  };
}
