// The targets of the page, and by how much a run reaches or misses each.
import { X } from "./measures/pages.mjs";
import { median, ratio } from "./statistics.mjs";

/** The limit of a measure: of its ratio to a peer, or of its own median. @typedef {[name: string, peer: string | null, limit: number]} Target */

/** @type {Target[]} */
const TARGETS = [
  ["first paint, ms", "V", 0.2],
  ["first paint, ms", "L", 1.15],
  ["usable, ms", "V", 0.55],
  ["complete, ms", "V", 1],
  ["a target from a link: chart drawn, ms", "V", 1.1],
  ["blocking time, ms", "V", 0.5],
  ["layout shift", null, 0.02],
  ["a target from a link: layout shift", null, 0.02],
  ["second visit: bytes, kB", null, 0],
  ["second visit ÷ first: usable", null, 0.3],
  ["an edit with its chart: painted, p95, ms", null, 100],
  ["an edit with its chart: in ECharts, ms", "D", 1.15],
  ["typing in the list: work, ms", "R", 1],
  ["sorting the list: work, ms", "R", 1],
  ["filtering the list: work, ms", "R", 1],
  ["an edit in the list: work, ms", "R", 1],
  ["typing in the search: painted, ms", null, 50],
  ["a change of page: painted, p95, ms", null, 100],
];

function found(series, name, peer) {
  const byPage = series[name];
  if (!byPage?.[X]) return undefined;
  return peer ? ratio(byPage[X], byPage[peer] ?? [])?.median : median(byPage[X]);
}

const short = value => (value >= 10 ? value.toFixed(0) : value.toFixed(2));

/** One line for each target that the run has measured: name, peer, limit, found, and the word for it. */
export function judged(series) {
  return TARGETS.flatMap(([name, peer, limit]) => {
    const value = found(series, name, peer);
    if (value === undefined) return [];
    const outcome = value <= limit ? "reached" : limit === 0 ? `missed: ${short(value)}` : `missed: ${short(value / limit)} × as much`;
    return [[name, peer ? `÷ ${peer}` : "", `≤ ${limit}`, short(value), outcome]];
  });
}
