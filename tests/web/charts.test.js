import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/charts.js";
import { page } from "./support/dom.js";

const assets = echarts => ({ textContent: JSON.stringify({ names: { "echarts.js": echarts, "seeds/outlines/city.json": "./city.json" } }) });
const module = text => `data:text/javascript,${encodeURIComponent(text)}`;

test("a load that failed is tried again under another name, and a load that worked is the only one", async t => {
  const { names } = page(t);
  await assert.rejects(load(), "without the file");
  names.assets = assets(module("export const charts = outlines => ({ outlines, address: import.meta.url }); throw new Error('cut off')"));
  await assert.rejects(load(), /cut off/);
  names.assets = assets(module("export const charts = outlines => ({ outlines, address: import.meta.url })"));
  const [first, second] = await Promise.all([load(), load()]);
  assert.equal(first, second);
  assert.equal(first, await load());
  assert.match(first.address, /#2$/);
  assert.equal(first.outlines("city"), "http://host/some/where/city.json");
  assert.equal(first.outlines("elsewhere"), undefined);
});
