import assert from "node:assert/strict";
import { test } from "node:test";
import { inPlace, place, windowOf, zoomed } from "../../web/chart/option.js";

test("a datum is found by its series and its place", () => {
  const option = { series: [{ type: "line", data: [{ id: "a" }, "-", 3, null] }, { type: "bar", data: [null, { id: "b" }] }] };
  assert.deepEqual(place(option, "a"), { seriesIndex: 0, dataIndex: 0 });
  assert.deepEqual(place(option, "b"), { seriesIndex: 1, dataIndex: 1 });
  assert.equal(place(option, "c"), undefined);
  assert.equal(place({}, "a"), undefined);
});

test("a band between two nodes is an edge", () => {
  const option = { series: [{ type: "sankey", data: [{ id: "n" }], links: [{ id: "x" }, { id: "y" }] }] };
  assert.deepEqual(place(option, "y"), { seriesIndex: 0, dataIndex: 1, dataType: "edge" });
  assert.deepEqual(place(option, "n"), { seriesIndex: 0, dataIndex: 0 });
});

test("zooming keeps the middle, stays inside and has an end", () => {
  assert.deepEqual(zoomed({ start: 0, end: 100 }, 2), { start: 25, end: 75 });
  assert.deepEqual(zoomed({ start: 25, end: 75 }, 0.5), { start: 0, end: 100 });
  assert.deepEqual(zoomed({ start: 0, end: 10 }, 0.5), { start: 0, end: 20 });
  assert.deepEqual(zoomed({ start: 90, end: 100 }, 0.5), { start: 80, end: 100 });
  assert.deepEqual(zoomed({ start: 48, end: 52 }, 2), { start: 48, end: 52 });
  assert.deepEqual(zoomed({ start: 40, end: 60 }, 0), { start: 0, end: 100 });
});

test("a chart begins with the window that its option names", () => {
  assert.equal(windowOf({}), undefined);
  assert.deepEqual(windowOf({ dataZoom: [{}] }), { start: 0, end: 100 });
  assert.deepEqual(windowOf({ dataZoom: [{ start: 20, end: 60 }] }), { start: 20, end: 60 });
});

test("a change in place has no animation and keeps the window that was chosen", () => {
  const option = { animation: true, dataZoom: [{ type: "slider" }], series: [] };
  const window = { start: 20, end: 60 };
  assert.deepEqual(inPlace(option, window), { animation: false, dataZoom: [{ type: "slider", ...window }], series: [] });
  assert.deepEqual(inPlace(option, undefined), { ...option, animation: false });
  assert.deepEqual(inPlace({ animation: true }, window), { animation: false });
});
