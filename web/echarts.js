// The parts of ECharts that the page uses, behind a few thin functions.
//
// To add a chart type or a component: import it here, register it in `use`, and nothing else. What is
// not registered is not in the bundle (all of ECharts is twice the size). Charts at hand are listed at
// https://echarts.apache.org/handbook/en/basics/import
//
// Options arrive as JSON text from Rust. JSON cannot hold functions, so formatters are templates
// ("{b}: {c}"), never code; the page's policy forbids `eval` anyway.

import { init as create, registerMap as addMap, use } from "echarts/core";
import { BarChart, HeatmapChart, LineChart, MapChart, RadarChart, SankeyChart, ScatterChart, SunburstChart } from "echarts/charts";
import {
  AriaComponent,
  CalendarComponent,
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

use([
  BarChart,
  HeatmapChart,
  LineChart,
  MapChart,
  RadarChart,
  SankeyChart,
  ScatterChart,
  SunburstChart,
  AriaComponent,
  CalendarComponent,
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

/** A chart in `element`, on canvas. */
export function init(element, optionsJson) {
  const chart = create(element, null, { renderer: "canvas" });
  chart.setOption(JSON.parse(optionsJson));
  return chart;
}

/** Replace everything the chart shows: the options are the whole truth, nothing is merged. */
export function setOption(chart, optionsJson) {
  chart.setOption(JSON.parse(optionsJson), { notMerge: true });
}

export function resize(chart) {
  chart.resize();
}

export function dispose(chart) {
  if (!chart.isDisposed()) chart.dispose();
}

/** Call `handler` with JSON text that says which series and datum `event` ("click", …) was about; `id` is the datum's own. */
export function on(chart, event, handler) {
  chart.on(event, ({ componentType, seriesId, seriesName, dataIndex, name, value, data }) => {
    handler(JSON.stringify({ componentType, seriesId, seriesName, dataIndex, name, value, id: data?.id ?? null }));
  });
}

/** Where the datum with that id is: series and place, in the order in which ECharts counts. */
function find(chart, id) {
  const series = chart.getOption().series ?? [];
  for (const [seriesIndex, { type, data = [], links = [] }] of series.entries()) {
    const edge = links.findIndex(link => link.id === id);
    if (edge >= 0) return { seriesIndex, dataIndex: edge, dataType: "edge" };
    // A tree counts its nodes from the root, a parent before its children.
    let dataIndex = type === "sunburst" ? 0 : -1;
    const walk = data => {
      for (const datum of data) {
        dataIndex += 1;
        if (datum?.id === id) return true;
        if (datum?.children && walk(datum.children)) return true;
      }
      return false;
    };
    if (walk(data)) return { seriesIndex, dataIndex };
  }
  return null;
}

/** A radar has no datum for one axis: its name is marked, by a sign and the accent. False where no axis has that id. */
function showAxis(chart, id) {
  const radar = chart.getOption().radar ?? [];
  if (!radar.some(({ indicator }) => indicator.some(axis => axis.id === id))) return false;
  const mark = "▶ ";
  const marked = axis => {
    const name = axis.name.startsWith(mark) ? axis.name.slice(mark.length) : axis.name;
    return axis.id === id ? { ...axis, name: mark + name, color: axis.accent } : { ...axis, name, color: undefined };
  };
  chart.setOption({ radar: radar.map(({ indicator }) => ({ indicator: indicator.map(marked) })) });
  return true;
}

/** Narrow (above 1) or widen the part of the time that is seen, around its middle; 0 shows all of it. */
export function zoom(chart, factor) {
  const [slider] = chart.getOption().dataZoom ?? [];
  if (!slider) return false;
  const middle = (slider.start + slider.end) / 2;
  const half = factor ? Math.min(50, Math.max(2, (slider.end - slider.start) / 2 / factor)) : 50;
  const start = Math.min(Math.max(0, middle - half), 100 - 2 * half);
  chart.dispatchAction({ type: "dataZoom", start, end: start + 2 * half });
  return true;
}

/** Light up the datum with that id and show its tooltip: the keyboard's pointer. False when it is not drawn. */
export function show(chart, id) {
  chart.dispatchAction({ type: "downplay" });
  if (showAxis(chart, id)) return true;
  const place = find(chart, id);
  if (!place) {
    chart.dispatchAction({ type: "hideTip" });
    return false;
  }
  chart.dispatchAction({ type: "highlight", ...place });
  chart.dispatchAction({ type: "showTip", ...place });
  return true;
}

/** The chart as SVG text, without an element: at once, so that it can be had while a page is being printed. */
export function svg(optionsJson, width, height) {
  const chart = create(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(JSON.parse(optionsJson));
  const text = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  return text;
}

/** A file's content: the chart on a sheet with its title and sources; `kind` is "png" or "svg". */
export async function picture(optionsJson, sheetJson, kind) {
  const sheet = JSON.parse(sheetJson);
  return kind === "svg" ? svgSheet(optionsJson, sheet) : pngSheet(optionsJson, sheet);
}

function svgSheet(optionsJson, sheet) {
  const make = (name, attributes, text = "") => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };
  const { width, height } = sheet;
  const root = make("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": sheet.font, role: "img" });
  root.append(make("title", {}, sheet.title), make("rect", { width, height, fill: sheet.paper }));
  for (const { x, y, size, bold, color, text } of sheet.lines) {
    root.append(make("text", { x, y, fill: color, "font-size": size, "font-weight": bold ? 600 : 400 }, text));
  }
  const drawing = svg(optionsJson, sheet.inner_width, sheet.inner_height);
  const chart = document.importNode(new DOMParser().parseFromString(drawing, "image/svg+xml").documentElement, true);
  chart.setAttribute("x", sheet.left);
  chart.setAttribute("y", sheet.top);
  root.append(chart);
  return new Blob([new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" });
}

async function pngSheet(optionsJson, sheet) {
  const ratio = 2;
  const canvas = document.createElement("canvas");
  canvas.width = sheet.width * ratio;
  canvas.height = sheet.height * ratio;
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  pen.fillStyle = sheet.paper;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  for (const { x, y, size, bold, color, text } of sheet.lines) {
    pen.font = `${bold ? 600 : 400} ${size}px ${sheet.font}`;
    pen.fillStyle = color;
    pen.fillText(text, x, y);
  }
  const size = { width: sheet.inner_width, height: sheet.inner_height };
  const chart = create(document.createElement("div"), null, { renderer: "canvas", devicePixelRatio: ratio, ...size });
  chart.setOption(JSON.parse(optionsJson));
  pen.drawImage(chart.renderToCanvas({ pixelRatio: ratio }), sheet.left, sheet.top, size.width, size.height);
  chart.dispose();
  return new Promise(done => canvas.toBlob(done, "image/png"));
}

/** Register outlines as the build writes them, and the small districts alone as "name/close". Returns their codes. */
export function registerMap(name, text) {
  const { close, map } = JSON.parse(text);
  addMap(name, map);
  addMap(`${name}/close`, { ...map, features: map.features.filter(({ properties }) => close.includes(properties.code)) });
  return close;
}
