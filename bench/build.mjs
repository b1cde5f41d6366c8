// Builds the peers: pages with the shipped plan and its figures, each in a folder of its own.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;
const read = path => readFileSync(join(root, path), "utf8");

const FRAME = `<header><a href="#/">总览</a><a href="#/targets">目标</a><button id="undo">撤销</button> <button id="redo">重做</button></header><main></main>`;

/** @type {Record<string, { entry: string, head?: boolean, body?: string, isInline?: boolean }>} */
const PEERS = {
  V: { entry: "v.js", head: true, body: FRAME },
  D: { entry: "d.js", body: FRAME },
  L: { entry: "l.js", body: FRAME, isInline: true },
  R: { entry: "r.jsx", body: `<div id="root"></div>` },
};

/** The plan and its figures as the peers embed them: without line breaks, and safe inside a script. */
function data() {
  const part = path => JSON.parse(read(path));
  const both = { plan: part("seeds/shenyang-2022.plan.json"), ledger: part("seeds/shenyang-2022.outturn.ledger.json") };
  return JSON.stringify(both).replaceAll("<", "\\u003c");
}

async function bundle({ entry, isInline }, folder) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`bench/peers/${entry}`],
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: "chrome109",
    charset: "utf8",
    jsx: "automatic",
    legalComments: "none",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: folder,
    entryNames: "app-[hash]",
    chunkNames: "[name]-[hash]",
    metafile: true,
  });
  const main = Object.keys(metafile.outputs).find(file => metafile.outputs[file].entryPoint);
  const name = main.split("/").pop();
  return isInline ? `<script type="module">${readFileSync(join(root, main), "utf8")}</script>` : `<script type="module" src="./${name}"></script>`;
}

async function make(name, peer, into) {
  const folder = join(into, name);
  mkdirSync(folder, { recursive: true });
  let head = `<style>${read("bench/peers/style.css")}</style>`;
  if (peer.head) {
    const whole = readFileSync(join(root, "node_modules/echarts/dist/echarts.min.js"));
    const file = `echarts-${createHash("sha256").update(whole).digest("hex").slice(0, 12)}.js`;
    writeFileSync(join(folder, file), whole);
    head += `<script src="./${file}"></script>`;
  }
  const script = await bundle(peer, folder);
  // A module in the head is asked for while the data still arrive. The data come before the frame, so that the first
  // paint is that of the answer in every peer, and not that of a bare header.
  writeFileSync(
    join(folder, "index.html"),
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="icon" href="data:,">${head}${peer.isInline ? "" : script}</head>` +
      `<body><script type="application/json" id="data">${data()}</script>${peer.body}${peer.isInline ? script : ""}</body></html>`,
  );
}

/** Builds all peers into folders below `into`, and returns their names. */
export async function buildPeers(into) {
  rmSync(into, { recursive: true, force: true });
  await Promise.all(Object.entries(PEERS).map(([name, peer]) => make(name, peer, into)));
  return Object.keys(PEERS);
}
