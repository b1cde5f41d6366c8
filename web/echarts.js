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

/** A chart in `element`; `renderer` is "canvas" or "svg". */
export function init(element, optionsJson, renderer = "canvas", theme = null) {
  const chart = create(element, theme, { renderer });
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

/** Light up the datum with that id and show its tooltip: the keyboard's pointer. False when it is not drawn. */
export function show(chart, id) {
  chart.dispatchAction({ type: "downplay" });
  const place = find(chart, id);
  if (!place) {
    chart.dispatchAction({ type: "hideTip" });
    return false;
  }
  chart.dispatchAction({ type: "highlight", ...place });
  chart.dispatchAction({ type: "showTip", ...place });
  return true;
}

/** The picture as a data URL: "png" or "jpeg" from canvas, "svg" from the SVG renderer. */
export function getDataURL(chart, type, background) {
  return chart.getDataURL({ type, pixelRatio: 2, backgroundColor: background });
}

export function registerMap(name, geoJson) {
  addMap(name, JSON.parse(geoJson));
}
