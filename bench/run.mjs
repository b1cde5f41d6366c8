// Measures the page beside its peers: `CHROME=… node bench/run.mjs --dist dist --rounds 7`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch, visitor } from "./browser.mjs";
import { buildPeers } from "./build.mjs";
import { Line } from "./line.mjs";
import { X } from "./measures/pages.mjs";
import { firstVisits, linkToTarget } from "./measures/start.mjs";
import { changes, edits, list, replay, search } from "./measures/work.mjs";
import { printed, write } from "./report.mjs";
import { serve } from "./server.mjs";

/** A slow connection, and one that keeps work from waiting for files. */
const SLOW = { megabits: 1.6, delay: 150 };
const FAST = { megabits: 400, delay: 0 };
const MEASURES = {
  start: { measure: firstVisits, speed: SLOW },
  link: { measure: linkToTarget, speed: SLOW },
  list: { measure: list, speed: FAST },
  edit: { measure: edits, speed: FAST },
  pages: { measure: changes, speed: FAST },
  search: { measure: search, speed: FAST },
  replay: { measure: replay, speed: FAST },
};

function wanted() {
  const { values } = parseArgs({
    options: {
      dist: { type: "string", default: "dist" },
      rounds: { type: "string", default: "7" },
      only: { type: "string", multiple: true, default: [] },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds}: give a number from 1 on`);
  const unknown = values.only.find(name => !(name in MEASURES));
  if (unknown) throw new Error(`--only ${unknown}: there is ${Object.keys(MEASURES).join(", ")}`);
  return { dist: values.dist, rounds, names: values.only.length > 0 ? values.only : Object.keys(MEASURES) };
}

/** Adds the values of a visit to the series of their page. */
function note(series, page, values) {
  for (const [name, value] of Object.entries(values)) ((series[name] ??= {})[page] ??= []).push(value);
}

/** All pages in one round; each round begins with another page. */
async function round(number, pages, names, hosts, browsers, series) {
  for (const name of names) {
    const { measure, speed } = MEASURES[name];
    const { origin, line } = hosts.get(speed);
    for (const [i] of pages.entries()) {
      const page = pages[(i + number) % pages.length];
      const context = await visitor(browsers.get(speed));
      try {
        note(series, page, await measure(context, `${origin}/${page}/`, line, page));
      } finally {
        await context.close();
      }
    }
  }
}

const { dist, rounds, names } = wanted();
const peers = mkdtempSync(join(tmpdir(), "xianfeng-bench-"));
const [hosts, browsers, series] = [new Map(), new Map(), {}];
try {
  const pages = [X, ...(await buildPeers(peers))];
  const folders = Object.fromEntries(pages.map(name => [name, name === X ? dist : join(peers, name)]));
  for (const speed of [SLOW, FAST]) {
    const line = new Line(speed);
    const host = await serve(folders, line);
    hosts.set(speed, { ...host, line });
    browsers.set(speed, await launch(host.trust));
  }
  for (let number = 0; number < rounds; number += 1) {
    const begin = performance.now();
    await round(number, pages, names, hosts, browsers, series);
    console.log(`  round ${number + 1} of ${rounds}: ${Math.round((performance.now() - begin) / 1000)} s`);
  }
  console.log(printed(series));
  // A part of the measures, or few rounds, are for looking at, not for keeping.
  if (rounds >= 7 && names.length === Object.keys(MEASURES).length) write(series, { rounds, ...SLOW });
} finally {
  for (const browser of browsers.values()) await browser.close();
  rmSync(peers, { recursive: true, force: true });
}
process.exit(0);
