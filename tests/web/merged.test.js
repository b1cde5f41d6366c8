// A chart that changes in place, drawn by ECharts itself: it has to look as if it were drawn anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import { init, setPlatformAPI } from "echarts/core";
import "../../web/echarts.js";
import { living } from "../../web/chart/living.js";
import { FakeElement, page } from "./support/dom.js";

const HEIGHT = 300;
const WIDTH = 600;

// Without a canvas all letters are as wide.
setPlatformAPI({ measureText: text => ({ width: 7 * text.length }) });

const empty = () => init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: HEIGHT });
/** What is drawn; the numbers in the names of its parts go up with every drawing. */
const drawn = chart => chart.renderToSVGString().replaceAll(/\bzr\d*-[\w-]+/g, "zr");

/** Draws one option after the other in the same chart, and each of them in a chart of its own. */
function check(t, options) {
  page(t);
  const host = new FakeElement("div", { clientWidth: WIDTH });
  let option = options[0];
  let chart;
  const asked = [];
  const made = () => {
    chart = empty();
    const { setOption } = chart;
    chart.setOption = (option, how) => {
      asked.push(how?.notMerge);
      setOption.call(chart, option, how);
    };
    return chart;
  };
  const handle = living(made, host, () => JSON.stringify({ height: HEIGHT, option }), () => {});
  const drawnAnew = [];
  const inPlace = [];
  for (option of options.slice(1)) {
    handle.redraw();
    inPlace.push(drawn(chart));
    const anew = empty();
    anew.setOption({ ...option, animation: false });
    drawnAnew.push(drawn(anew));
    anew.dispose();
  }
  assert.deepEqual(inPlace, drawnAnew);
  handle.dispose();
  return asked.slice(1);
}

const AXES = { xAxis: { type: "time", min: "2022-01-01", max: "2023-01-01" }, yAxis: { type: "value", name: "家" }, grid: { left: 50 } };
const points = (id, z, data, rest = {}) => ({ id, z, type: "scatter", name: id, symbolSize: 9, itemStyle: { color: "#123456" }, ...(data.length > 0 && { data }), ...rest });
const at = (day, value) => ({ value: [day, value], id: `${day} ${value}` });

/** A line with its background, its goal and the figures used and not used. */
const line = ({ used = [], unused = [], goal = 10, verdict = "达成", title, color = "#123456" }) => ({
  ...AXES,
  animation: true,
  aria: { enabled: true, label: { description: verdict } },
  legend: { data: [verdict, "rival"] },
  ...(title && { title: { text: title } }),
  series: [
    { id: "window", z: 1, type: "line", data: [], markArea: { data: [[{ xAxis: "2022-02-01" }, { xAxis: "2022-12-31" }]] }, markLine: { data: [{ xAxis: "2022-06-01" }] } },
    { id: "goal", z: 2, type: "line", symbol: "none", data: [["2022-01-01", goal], ["2023-01-01", goal]], lineStyle: { color } },
    points("judged", 3, used, { name: verdict }),
    points("rival", 4, unused),
  ],
});

const SOME = line({ used: [at("2022-06-30", 4)] });
const MORE = line({ used: [at("2022-06-30", 4), at("2022-12-31", 12)], unused: [at("2022-12-31", 9)], verdict: "未达成" });

for (const { name, options, merged } of [
  { name: "a figure comes and goes", options: [SOME, MORE, SOME, MORE], merged: true },
  { name: "the last figure goes, and one comes", options: [SOME, line({}), SOME], merged: true },
  { name: "a goal moves, and the colours change", options: [SOME, line({ goal: 20, color: "#abcdef" }), SOME], merged: true },
  { name: "a title comes and goes", options: [SOME, line({ title: "科技" }), SOME], merged: false },
  { name: "a series goes and comes", options: [SOME, { ...SOME, series: SOME.series.slice(1) }, SOME], merged: false },
  { name: "series change places", options: [SOME, { ...SOME, series: SOME.series.toReversed() }], merged: false },
  { name: "points become bars", options: [SOME, { ...SOME, series: SOME.series.with(2, { ...SOME.series[2], type: "bar" }) }, SOME], merged: false },
  { name: "another axis", options: [SOME, { ...SOME, xAxis: { ...AXES.xAxis, type: "category", data: ["a", "b"] } }, SOME], merged: false },
  { name: "an axis without its limits", options: [SOME, { ...SOME, xAxis: { type: "time" } }, SOME], merged: false },
  {
    name: "bars with other names, and fewer",
    options: [["甲", "乙", "丙"], ["丁", "戊"], ["甲"]].map(names => ({
      ...AXES,
      xAxis: { type: "value" },
      yAxis: { type: "category", data: names },
      series: [1, 2].map(id => ({ id: `${id}`, type: "bar", stack: "all", data: names.map((_, i) => i + id), label: { show: true } })),
    })),
    merged: true,
  },
  {
    name: "cells with other values",
    options: [[3, 5], [9, 1]].map(values => ({
      xAxis: { type: "category", data: ["一", "二"] },
      yAxis: { type: "category", data: ["甲"] },
      visualMap: { type: "piecewise", pieces: [{ max: 4, color: "#111111" }, { min: 4, color: "#eeeeee" }] },
      series: [{ id: "cells", type: "heatmap", data: values.map((value, i) => [i, 0, value]) }],
    })),
    merged: true,
  },
  {
    name: "bands of other widths",
    options: [[1, 2], [5, 1], [5]].map(widths => ({
      animation: false,
      series: [{ id: "flow", type: "sankey", data: ["a", "b", "c"].map(name => ({ name })), links: widths.map((value, i) => ({ source: "a", target: "bc"[i], value })) }],
    })),
    merged: true,
  },
]) {
  test(`in place as if drawn anew: ${name}`, t => {
    const asked = check(t, options);
    assert.deepEqual(asked, options.slice(1).map(() => !merged));
  });
}
