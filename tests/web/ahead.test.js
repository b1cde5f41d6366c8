import assert from "node:assert/strict";
import { test } from "node:test";
import { fetchAhead, partsOf } from "../../web/ahead.js";

test("the parts of an address", () => {
  for (const address of ["", "#/", "#main", "#/?lang=en"]) assert.deepEqual(partsOf(address), ["overview"], address);
  for (const address of ["#/areas/area-innovation", "#/method"]) assert.deepEqual(partsOf(address), ["pages"], address);
  assert.deepEqual(partsOf("#/targets/gdp-growth?as-of=2022-12-31"), ["target", "charts"]);
  assert.deepEqual(partsOf("#/targets?verdict=missed"), ["list"]);
  assert.deepEqual(partsOf("#/debts?by=lead"), ["office"]);
});

test("only what the address needs is asked for, and a page of another build without such functions is let be", () => {
  const asked = [];
  globalThis.location = { hash: "#/debts" };
  const load = part => Object.assign(() => {}, { ahead: () => asked.push(part) });
  fetchAhead({ __wasm_split_load_pages: load("pages"), __wasm_split_load_office: load("office") });
  assert.deepEqual(asked, ["office"]);
  fetchAhead({});
  delete globalThis.location;
});
