// The report of a run: tables for people, JSON for programs.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { X } from "./measures/pages.mjs";
import { median, ratio } from "./statistics.mjs";
import { judged } from "./targets.mjs";

const DOCUMENT = "docs/performance.md";
const FIGURES = "docs/performance.json";
/** The tables of the document lie between these. */
const MARKS = ["<!-- browser figures -->\n", "<!-- end of browser figures -->"];
const PEERS = ["V", "D", "L", "R"];

const number = value => (value >= 100 ? value.toFixed(0) : value >= 10 || value === 0 ? value.toFixed(1) : value.toFixed(value < 1 ? 3 : 2));
const times = found => (found ? `${found.median.toFixed(2)} (${found.low.toFixed(2)}–${found.high.toFixed(2)})` : "");
const row = cells => `| ${cells.join(" | ")} |`;

/** A table whose columns after the first `words` hold numbers. */
export const table = (head, rows, words) => [row(head), row(head.map((_, i) => (i < words ? "---" : "---:"))), ...rows.map(row)].join("\n");

const measured = series =>
  table(
    ["", "page", ...PEERS, ...PEERS.map(peer => `÷ ${peer}`)],
    Object.entries(series).map(([name, byPage]) => [
      name,
      ...[X, ...PEERS].map(page => (byPage[page] ? number(median(byPage[page])) : "")),
      ...PEERS.map(peer => (byPage[peer] && byPage[X] ? times(ratio(byPage[X], byPage[peer])) : "")),
    ]),
    1,
  );

/** What the run found, and what it makes of the targets. */
export const printed = series => `${measured(series)}\n\n${table(["target", "", "limit", "found", ""], judged(series), 2)}`;

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();

/** Renews the tables of the document and writes the figures with their commit. */
export function write(series, { rounds, megabits, delay }) {
  const commit = git("rev-parse", "--short=12", "HEAD") + (git("status", "--porcelain", "--untracked-files=no") ? " and changes" : "");
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`;
  const day = new Date().toISOString().slice(0, 10);
  const text = readFileSync(DOCUMENT, "utf8");
  const [before, rest] = text.split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (after === undefined) throw new Error(`${DOCUMENT} has lost the marks around its tables`);
  const said = `Commit ${commit}, ${day}, ${rounds} rounds, ${machine}.`;
  writeFileSync(DOCUMENT, `${before}${MARKS[0]}${said}\n\n${printed(series)}\n${MARKS[1]}${after}`);
  writeFileSync(FIGURES, `${JSON.stringify({ commit, day, machine, rounds, megabits, delay, series }, null, 1)}\n`);
}
