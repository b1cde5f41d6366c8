import assert from "node:assert/strict";
import { test } from "node:test";
import { living } from "../../web/chart/living.js";
import { FakeElement, event, page } from "./support/dom.js";

/** A chart that records the calls to it. */
function fakeChart(host) {
  const handlers = {};
  const chart = {
    asked: [],
    size: [host.clientWidth, host.clientHeight],
    disposed: 0,
    handlers,
    getWidth: () => chart.size[0],
    getHeight: () => chart.size[1],
    setOption: (option, how) => chart.asked.push(["setOption", option, how]),
    dispatchAction: action => chart.asked.push([action.type, action]),
    resize() {
      chart.size = [host.clientWidth, host.clientHeight];
      chart.asked.push(["resize"]);
    },
    on: (name, handler) => {
      handlers[name] = handler;
    },
    dispose: () => {
      chart.disposed += 1;
    },
  };
  return chart;
}

/** A chart in a host of 800 pixels that shows the current value of `drawing`. */
function start(test, drawing) {
  const here = page(test);
  const host = new FakeElement("div", { clientWidth: 800 });
  const state = { drawing, widths: [], clicked: [] };
  const draw = width => {
    state.widths.push(width);
    return JSON.stringify({ height: 300, ...state.drawing });
  };
  let chart;
  const handle = living(() => (chart = fakeChart(host)), host, draw, id => state.clicked.push(id));
  const names = () => chart.asked.splice(0).map(([name]) => name);
  return { ...here, host, state, handle, chart, names };
}

const LINE = { option: { animation: true, series: [{ type: "line", data: [{ id: "a" }, { id: "b" }] }] } };
const LONG = { option: { ...LINE.option, dataZoom: [{ type: "slider" }] } };

test("a chart is drawn once for the width of its host, with the animation of its option", t => {
  const { host, state, chart } = start(t, LINE);
  assert.deepEqual(state.widths, [800]);
  assert.equal(host.style.height, "300px");
  assert.deepEqual(chart.asked, [["setOption", LINE.option, undefined]]);
});

test("the same drawing again asks nothing of the chart", t => {
  const { handle, chart, names } = start(t, LINE);
  names();
  handle.redraw();
  assert.deepEqual(chart.asked, []);
});

test("another drawing is put into the living chart at once, without animation", t => {
  const { handle, state, chart, names } = start(t, LINE);
  names();
  state.drawing = { option: { animation: true, series: [] } };
  handle.redraw();
  assert.deepEqual(chart.asked, [["setOption", { animation: false, series: [] }, { notMerge: true, lazyUpdate: false }]]);
});

test("another drawing of another height is drawn once, in its new size", t => {
  const { handle, host, state, chart, names } = start(t, LINE);
  names();
  state.drawing = { ...LINE, height: 500 };
  handle.redraw();
  assert.equal(host.style.height, "500px");
  assert.deepEqual(chart.asked.map(([name, , how]) => [name, how]), [["setOption", { notMerge: true, lazyUpdate: true }], ["resize", undefined]]);
});

test("another width asks for another drawing, once a frame", t => {
  const { frame, frames, host, observers, state, names } = start(t, LINE);
  names();
  host.clientWidth = 500;
  for (const observer of observers) {
    observer.callback();
    observer.callback();
  }
  assert.equal(frames.size, 1);
  frame();
  assert.deepEqual(state.widths, [800, 500]);
  assert.deepEqual(names(), ["resize"]);
  frame();
  assert.deepEqual(state.widths, [800, 500]);
});

test("a host that is hidden keeps its drawing", t => {
  const { frame, handle, host, state, names } = start(t, LINE);
  names();
  host.clientWidth = 0;
  frame();
  assert.deepEqual(state.widths, [800]);
  state.drawing = { ...LINE, height: 500 };
  handle.redraw();
  assert.deepEqual(state.widths, [800, 800]);
  assert.deepEqual(names(), ["setOption"]);
  host.clientWidth = 800;
  frame();
  assert.deepEqual(names(), ["resize"]);
});

test("a click on a datum gives its id; beside the data there is none", t => {
  const { chart, state } = start(t, LINE);
  chart.handlers.click({ data: { id: "b" } });
  chart.handlers.click({ data: 3 });
  chart.handlers.click({});
  assert.deepEqual(state.clicked, ["b"]);
});

test("a datum is lit up, and stays so when the chart changes in place", t => {
  const { handle, state, names } = start(t, LINE);
  names();
  assert.equal(handle.show("b"), true);
  assert.deepEqual(names(), ["downplay", "highlight", "showTip"]);
  state.drawing = { option: { ...LINE.option, title: {} } };
  handle.redraw();
  assert.deepEqual(names(), ["setOption", "downplay", "highlight", "showTip"]);
  assert.equal(handle.show("gone"), false);
  assert.deepEqual(names(), ["downplay", "hideTip"]);
});

test("a long time is zoomed, and a change in place keeps the window", t => {
  const { handle, state, chart, names } = start(t, LONG);
  names();
  assert.equal(handle.zoom(2), true);
  assert.deepEqual(chart.asked.at(-1)[1], { type: "dataZoom", start: 25, end: 75 });
  chart.handlers.datazoom({ start: 25, end: 75 });
  handle.zoom(2);
  assert.deepEqual(chart.asked.at(-1)[1], { type: "dataZoom", start: 37.5, end: 62.5 });
  chart.handlers.datazoom({ batch: [{ start: 37.5, end: 62.5 }] });
  state.drawing = { option: { ...LONG.option, title: {} } };
  handle.redraw();
  assert.deepEqual(chart.asked.at(-1)[1].dataZoom, [{ type: "slider", start: 37.5, end: 62.5 }]);
});

test("the wheel zooms with Ctrl alone, and only where there is something to zoom", t => {
  const { host, chart, names } = start(t, LONG);
  names();
  const bare = event("wheel", { deltaY: -1, ctrlKey: false });
  const held = event("wheel", { deltaY: -1, ctrlKey: true });
  host.dispatchEvent(bare);
  host.dispatchEvent(held);
  assert.deepEqual([bare.defaultPrevented, held.defaultPrevented], [false, true]);
  assert.deepEqual(chart.asked.map(([name]) => name), ["dataZoom"]);
});

test("without a long time the wheel with Ctrl is the browser's", t => {
  const { host } = start(t, LINE);
  const held = event("wheel", { deltaY: -1, ctrlKey: true });
  host.dispatchEvent(held);
  assert.equal(held.defaultPrevented, false);
});

test("a chart that is disposed leaves nothing behind, however often it is asked", t => {
  const { frame, frames, handle, host, observers, chart, state, names } = start(t, LONG);
  host.clientWidth = 500;
  for (const observer of observers) observer.callback();
  names();
  handle.dispose();
  handle.dispose();
  assert.equal(chart.disposed, 1);
  assert.deepEqual([host.listeners, observers.size, frames.size], [0, 0, 0]);
  frame();
  handle.redraw();
  assert.equal(handle.show("a"), false);
  assert.equal(handle.zoom(2), false);
  assert.deepEqual(chart.asked, []);
  assert.deepEqual(state.widths, [800]);
});
