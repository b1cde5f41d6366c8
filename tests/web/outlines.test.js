import assert from "node:assert/strict";
import { test } from "node:test";
import { fetcher } from "../../web/chart/outlines.js";

const OUTLINES = { close: ["2"], map: { type: "FeatureCollection", features: [{ properties: { code: "1" } }, { properties: { code: "2" } }] } };

/** A network that gives these answers in order. */
function network(t, ...answers) {
  const asked = [];
  t.mock.method(globalThis, "fetch", async address => {
    asked.push(address);
    const answer = answers.shift();
    if (!answer) throw new TypeError("Failed to fetch");
    return answer;
  });
  return asked;
}

test("outlines are fetched once and known whole and in their small parts", async t => {
  const asked = network(t, Response.json(OUTLINES));
  const known = {};
  const outlines = fetcher((name, map) => (known[name] = map.features.length), name => (name === "city" ? "http://host/city.json" : undefined));
  assert.deepEqual(await Promise.all([outlines("city"), outlines("city")]), [["2"], ["2"]]);
  assert.deepEqual(await outlines("city"), ["2"]);
  assert.deepEqual(asked, ["http://host/city.json"]);
  assert.deepEqual(known, { city: 2, "city/close": 1 });
});

test("where outlines cannot be had there are none, and the next time they are asked for again", async t => {
  const asked = network(t, undefined, new Response("", { status: 404 }), Response.json(OUTLINES));
  const outlines = fetcher(() => {}, name => (name === "city" ? "http://host/city.json" : undefined));
  assert.equal(await outlines("city"), undefined);
  assert.equal(await outlines("city"), undefined);
  assert.deepEqual(await outlines("city"), ["2"]);
  assert.equal(asked.length, 3);
});

test("a place without outlines asks for nothing", async t => {
  const asked = network(t);
  assert.equal(await fetcher(() => {}, () => undefined)("elsewhere"), undefined);
  assert.deepEqual(asked, []);
});
