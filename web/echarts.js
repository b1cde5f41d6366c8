// The parts of ECharts that the page uses, and their use.
//
// To add a chart type or a component: import it here and register it in `use`, nothing else. Unregistered
// parts are not bundled (all of ECharts is twice the size). The available charts are listed at
// https://echarts.apache.org/handbook/en/basics/import
//
// Options arrive as JSON text from Rust. JSON cannot hold functions, so formatters are templates
// ("{b}: {c}"), never code; the page's policy forbids `eval` anyway.

import { init, registerMap, use } from "echarts/core";
import { BarChart, HeatmapChart, LineChart, MapChart, SankeyChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  DataZoomSliderComponent,
  GridComponent,
  LegendPlainComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
} from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";
import { living } from "./chart/living.js";
import { fetcher } from "./chart/outlines.js";
import { pngFile, svgFile } from "./chart/picture.js";

/** @import { Draw, Living } from "./chart/living.js" */
/** @import { Option } from "./chart/option.js" */

use([
  BarChart,
  HeatmapChart,
  LineChart,
  MapChart,
  SankeyChart,
  ScatterChart,
  AriaComponent,
  DataZoomSliderComponent,
  GridComponent,
  LegendPlainComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
  LabelLayout,
  CanvasRenderer,
  SVGRenderer,
]);

/**
 * @typedef {object} Charts
 * @property {(host: HTMLElement, draw: Draw, clicked: (id: string) => void) => Living} create a chart on the page
 * @property {(drawing: string, width: number) => string} svg a drawing as SVG text, without an element and
 * synchronously, because printing does not wait
 * @property {(option: string, sheet: string, kind: "png" | "svg") => Promise<Blob | null>} picture the content of a
 * file
 * @property {(name: string) => Promise<string[] | undefined>} outlines registers a map; see chart/outlines.js
 */

/**
 * @param {(name: string) => string | undefined} outlines the address of the outlines of a map
 * @returns {Charts}
 */
export function charts(outlines) {
  return {
    create: (host, draw, clicked) => living(() => init(host, null, { renderer: "canvas" }), host, draw, clicked),
    svg(drawing, width) {
      const { height, option } = JSON.parse(drawing);
      return svg(option, width, height);
    },
    async picture(optionJson, sheetJson, kind) {
      const [option, sheet] = [JSON.parse(optionJson), JSON.parse(sheetJson)];
      if (kind === "svg") return svgFile(sheet, (width, height) => svg(option, width, height));
      return pngFile(sheet, (width, height, ratio) => canvas(option, width, height, ratio));
    },
    outlines: fetcher(registerMap, outlines),
  };
}

/**
 * @param {Option} option
 * @param {number} width
 * @param {number} height
 */
function svg(option, width, height) {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  const text = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  return text;
}

/**
 * @param {Option} option
 * @param {number} width
 * @param {number} height
 * @param {number} ratio
 */
function canvas(option, width, height, ratio) {
  const chart = init(document.createElement("div"), null, { renderer: "canvas", devicePixelRatio: ratio, width, height });
  chart.setOption(option);
  return { canvas: chart.renderToCanvas({ pixelRatio: ratio }), dispose: () => chart.dispose() };
}
