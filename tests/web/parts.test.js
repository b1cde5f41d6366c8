import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { fault, loaders, status } from "../../web/parts.js";

/** The least module there is. */
const MODULE = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const CRUMBS = Uint8Array.from([...MODULE, ...MODULE, 1, 2, 3]);

const ordinary = globalThis.fetch;
afterEach(() => (globalThis.fetch = ordinary));

/** The parts over a host that answers by `answer`: what was requested, and what the program was told. */
function hosted(answer) {
  const [requested, told] = [[], []];
  globalThis.fetch = async address => {
    const name = address.pathname.slice(1);
    requested.push(name);
    return answer(name) ?? new Response(name === "crumbs" ? CRUMBS : MODULE);
  };
  const table = { get: index => (data, success) => told.push([index, data, success]) };
  const imports = () => ({ __wasm_split: { __indirect_function_table: table } });
  const part = loaders(imports, name => new URL(`http://host/${name}`), ["a", "b"], "crumbs", [8, 8, 3]);
  return { part, requested, told };
}

test("a part asks for its files and the crumbs, each of them once for all parts", async () => {
  const { part, requested, told } = hosted(() => undefined);
  await part([0], "10")(1, 2);
  await part([0, 1], "110")(3, 4);
  assert.deepEqual(requested, ["a", "crumbs", "b"]);
  assert.deepEqual(told, [[1, 2, true], [3, 4, true]]);
});

test("asked for ahead, files wait until the program can take them", async () => {
  const { part, requested, told } = hosted(() => undefined);
  const load = part([0, 1], "10");
  load.ahead();
  load.ahead();
  assert.deepEqual([requested, told], [["a", "b", "crumbs"], []]);
  await load(1, 2);
  load.ahead();
  assert.deepEqual([requested.length, told], [3, [[1, 2, true]]]);
});

test("a part that needs no crumb does not ask for them", async () => {
  const { part, requested } = hosted(() => undefined);
  await part([1], "000")(1, 2);
  assert.deepEqual(requested, ["b"]);
});

test("a failure is told with its reason, and the next attempt asks again", async context => {
  context.mock.method(console, "error", () => {});
  let isOut = true;
  const { part, told } = hosted(name => (isOut && name === "crumbs" ? new Response(null, { status: 503 }) : undefined));
  const load = part([0], "10");
  await load(1, 2);
  assert.deepEqual([fault(), status()], ["host", 503]);
  isOut = false;
  await load(1, 2);
  assert.deepEqual(told, [[1, 2, false], [1, 2, true]]);
});

test("bytes that are no module are a fault of the content", async context => {
  context.mock.method(console, "error", () => {});
  const { part, told } = hosted(() => undefined);
  await part([], "001")(1, 2);
  assert.deepEqual([fault(), told], ["content", [[1, 2, false]]]);
});
