import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "../../web/rescue.js";

test("what is saved goes out as files when the program has stopped", async t => {
  const before = globalThis.localStorage;
  t.after(() => (globalThis.localStorage = before));
  globalThis.localStorage = {
    "/a/xianfeng.edits/p/1-e~0": JSON.stringify([{ id: "e-1" }]),
    "/a/xianfeng.edits/p/2-e~0": JSON.stringify([{ id: "e-2" }]),
    "/a/xianfeng.edits/p/3-e~0": "[{",
    "/a/xianfeng.plans/own": JSON.stringify('{"format":"xianfeng.plan/1"}'),
    "/b/xianfeng.edits/p/4-e~0": JSON.stringify([{ id: "e-4" }]),
  };
  const files = await saved("/a/xianfeng", "/a/");
  assert.deepEqual(files.map(file => file.name), ["own-plan.json", "p-own.json"]);
  assert.deepEqual(JSON.parse(files[1].text).edits.map(edit => edit.id), ["e-1", "e-2"]);
});
