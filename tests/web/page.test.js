import assert from "node:assert/strict";
import { test } from "node:test";
import { copy } from "../../web/clipboard.js";
import { fullScreen } from "../../web/full_screen.js";
import { whenNear } from "../../web/near.js";
import { onPaper } from "../../web/print.js";
import { FakeElement, event, page } from "./support/dom.js";

test("an element that comes near the screen is told once", t => {
  const { observers, frame } = page(t);
  let times = 0;
  whenNear(new FakeElement(), () => (times += 1));
  const [observer] = observers;
  frame();
  assert.equal(times, 0);
  observer.near = true;
  frame();
  frame();
  assert.equal(times, 1);
  assert.equal(observers.size, 0);
});

test("nobody waits for an element that is gone", t => {
  const { observers } = page(t);
  const stop = whenNear(new FakeElement(), () => assert.fail("it is gone"));
  stop();
  stop();
  assert.equal(observers.size, 0);
});

/** A chart's element on the page, next to its table. */
function place() {
  const [host, table] = [new FakeElement("host"), new FakeElement("details")];
  return { host, table, figure: new FakeElement("figure").append(host, table) };
}

test("a chart is printed from its drawing, which is gone afterwards", t => {
  const { window } = page(t);
  const { host, table, figure } = place();
  onPaper(host, () => "<svg/>");
  window.dispatchEvent(event("beforeprint"));
  window.dispatchEvent(event("beforeprint"));
  assert.deepEqual(figure.children.map(({ name, className, innerHTML }) => className ?? innerHTML ?? name), ["chart-paper", "host", "details"]);
  assert.equal(figure.children[0].innerHTML, "<svg/>");
  assert.equal(table.open, false);
  window.dispatchEvent(event("afterprint"));
  assert.deepEqual(figure.children, [host, table]);
});

test("without a drawing the table is opened, unless its reader had opened it", t => {
  const { window } = page(t);
  const { host, table } = place();
  onPaper(host, () => undefined);
  for (const before of [false, true]) {
    table.open = before;
    window.dispatchEvent(event("beforeprint"));
    assert.equal(table.open, true);
    window.dispatchEvent(event("afterprint"));
    assert.equal(table.open, before);
  }
});

test("a chart that goes while it is printed takes its paper and its listeners along", t => {
  const { window } = page(t);
  const { host, table, figure } = place();
  const stop = onPaper(host, () => "<svg/>");
  window.dispatchEvent(event("beforeprint"));
  stop();
  stop();
  assert.deepEqual(figure.children, [host, table]);
  window.dispatchEvent(event("beforeprint"));
  assert.deepEqual(figure.children, [host, table]);
});

/** A page with a deeply nested figure, in a browser that refuses full screen. */
function refusing(t) {
  const here = page(t);
  const [figure, other, head, toast] = [new FakeElement("figure"), new FakeElement("p"), new FakeElement("header"), new FakeElement("div", { id: "toast" })];
  here.body.append(head, new FakeElement("main").append(other, figure), toast);
  figure.requestFullscreen = () => Promise.reject(new TypeError("refused"));
  const said = [];
  return { ...here, figure, other, head, toast, said, screen: fullScreen(figure, on => said.push(on)) };
}

test("where the whole screen is refused the element covers the page until Escape", async t => {
  const { document, figure, other, head, toast, said, screen } = refusing(t);
  screen.toggle();
  await Promise.resolve().then(() => {});
  assert.ok(figure.classes.has("full"));
  assert.deepEqual([other, head, toast, figure].map(element => element.inert), [true, true, false, false]);
  document.dispatchEvent(event("keydown", { key: "a" }));
  document.dispatchEvent(event("keydown", { key: "Escape" }));
  assert.ok(!figure.classes.has("full"));
  assert.deepEqual([other, head].map(element => element.inert), [false, false]);
  assert.deepEqual(said, [true, false]);
  assert.equal(document.listeners, 0);
});

test("an element that goes while it covers the page gives the page back", async t => {
  const { document, figure, head, said, screen } = refusing(t);
  head.inert = true;
  screen.toggle();
  await Promise.resolve().then(() => {});
  screen.dispose();
  screen.dispose();
  assert.deepEqual([figure.listeners, document.listeners], [0, 0]);
  assert.equal(head.inert, true, "it was out of reach before");
  assert.deepEqual(said, [true]);
});

test("the browser says itself when the whole screen is taken and left", t => {
  const { document, figure, said, screen } = refusing(t);
  figure.requestFullscreen = async () => {
    document.fullscreenElement = figure;
  };
  document.exitFullscreen = () => {
    document.fullscreenElement = null;
  };
  screen.toggle();
  figure.dispatchEvent(event("fullscreenchange"));
  screen.toggle();
  figure.dispatchEvent(event("fullscreenchange"));
  assert.deepEqual(said, [true, false]);
});

/** A browser with or without a working clipboard and a working `execCommand`. */
function copying(t, { clipboard, command }) {
  const { document } = page(t);
  navigator.clipboard = clipboard;
  document.execCommand = () => command;
  const button = new FakeElement("button");
  button.focus();
  return { document, button, field: new FakeElement("input", { hidden: true }) };
}

test("a text is copied by the clipboard", async t => {
  const written = [];
  const { field } = copying(t, { clipboard: { writeText: async text => written.push(text) } });
  assert.equal(await copy("text", field), true);
  assert.deepEqual(written, ["text"]);
  assert.equal(field.hidden, true);
});

test("without a clipboard the field is copied, and the focus is back", async t => {
  const { document, button, field } = copying(t, { clipboard: undefined, command: true });
  field.focus();
  button.focus();
  assert.equal(await copy("text", field), true);
  assert.deepEqual([field.value, field.hidden, document.activeElement], ["text", true, button]);
});

test("where nothing may be copied the text stays selected in the field", async t => {
  const { field } = copying(t, { clipboard: undefined, command: false });
  assert.equal(await copy("text", field), false);
  assert.deepEqual([field.selected, field.hidden], ["text", false]);
});
