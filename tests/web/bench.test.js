import assert from "node:assert/strict";
import { test } from "node:test";
import { median, quantile, ratio } from "../../bench/statistics.mjs";
import { judged, selected, withFigure, withoutFigure } from "../../bench/peers/model.js";

test("quantiles fall between two values", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.equal(quantile([0, 10], 0.95), 9.5);
});

test("a ratio is taken round by round, so that what slows both cancels out", () => {
  assert.deepEqual(ratio([10, 20, 40], [20, 40, 80]), { median: 0.5, low: 0.5, high: 0.5 });
  assert.equal(ratio([1], [0]), undefined);
});

test("a peer judges by one comparison, and an edit can be taken back", () => {
  const row = judged({ id: "a", words: "a", due: "2022-12-31", wanted: 10, lower: false, figures: [] });
  assert.equal(row.verdict, "no_data");
  const met = withFigure(row, { id: "own", period: "2022", value: 12 });
  assert.equal(met.verdict, "met");
  assert.equal(withoutFigure(met, "own").verdict, "no_data");
  assert.deepEqual(selected([row, { ...met, words: "b" }], { words: "B", verdict: "met", reversed: true }).map(r => r.words), ["b"]);
});
