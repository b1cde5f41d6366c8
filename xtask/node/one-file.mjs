// Makes the edition of the page that is one file: `node one-file.mjs FOLDER` reads a finished page, of the release or of
// a debug build, and writes FOLDER/xianfeng.html. docs/decisions/one-file.md says how it works.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const [folder] = process.argv.slice(2).map(path => resolve(path));
if (!folder) {
  console.error("one-file.mjs: name the folder of the finished page");
  process.exit(1);
}

const read = name => readFileSync(join(folder, name), "utf8");
const ordinary = read("index.html");
// The release names its files by their content and lists the names in the page; a debug build does neither.
const listed = JSON.parse(/id="assets">(.*?)<\/script>/s.exec(ordinary)?.[1] ?? "{}").names ?? {};
const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
  .sort();

/** The file in the folder that begins the page: `xianfeng.js` or `xianfeng-0123456789ab.js`. */
const program = ending => {
  const found = all.find(name => new RegExp(`^xianfeng(-[0-9a-f]{12}|_bg)?\\.${ending}$`).test(name));
  if (!found) throw new Error(`there is no program in ${folder}: no xianfeng.${ending}`);
  return found;
};
const [glue, first] = [program("js"), program("wasm")];

const bundled = async (contents, options) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    target: "chrome109",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    logOverride: { "duplicate-object-key": "silent" },
    ...options,
  });
  return outputFiles[0].text.trim();
};

const here = path => readFileSync(new URL(`../../web/${path}`, import.meta.url), "utf8");
const start = here("start.js")
  .replace("GLUE", JSON.stringify(`./${glue}`))
  .replaceAll("PROGRAM", JSON.stringify(`./${first}`))
  // The folder that names are looked up in is that of the page.
  .replaceAll(/from "\.\/(\w+\.js)"/g, (_, name) => `from ${JSON.stringify(fileURLToPath(new URL(`../../web/${name}`, import.meta.url)))}`);
// One script after the other: the second fetches what the first unpacks.
const script = await bundled(`${here("one_file.js")}\n${start}`, { format: "esm" });
const echarts = listed["echarts.js"] ?? "echarts.js";
const charts = await bundled(`import { charts } from "./${echarts}"; globalThis.oneFile.drawing = charts;`, { format: "iife" });

/** The files that the program fetches, by the names that it fetches them by. */
const plain = Object.entries(listed).map(([name, named]) => [named, name]);
const names = new Map(plain);
const packed = all
  .filter(name => name.endsWith(".wasm") || name.startsWith("seeds/"))
  .filter(name => name.endsWith(".wasm") || name.endsWith(".json"))
  .map(name => [names.get(name) ?? name, readFileSync(join(folder, name))]);
packed.push(["echarts.js", Buffer.from(charts)]);
// The worker that reads files with tables is started from its text.
const worker = listed["reader-worker.js"] ?? "reader-worker.js";
packed.push(["reader-worker.js", Buffer.from(await bundled(`import "./${worker}";`, { format: "esm" }))]);

/** Said in place of the faults of hosts and networks, which a file has not. */
const DAMAGED = `<p data-fault="network" hidden>文件不完整，或浏览器太旧。请重新取一份完整的文件，用 Chrome 109、Firefox 115、Safari 16.4 或更新的浏览器打开。 <span lang="en">The file is incomplete, or the browser too old. Get the whole file again, and open it in Chrome 109, Firefox 115, Safari 16.4 or newer.</span></p>`;

const page = pageOf();
packed.push(["page.html", Buffer.from(page)]);
const head = Buffer.from(`${JSON.stringify(packed.map(([name, bytes]) => [name, bytes.length]))}\n`);
const squeezed = gzipSync(Buffer.concat([head, ...packed.map(([, bytes]) => bytes)]), { level: constants.Z_BEST_COMPRESSION });
// Behind the last mark: the script names it, too.
const mark = 'id="files">';
const at = page.lastIndexOf(mark) + mark.length;
writeFileSync(join(folder, "xianfeng.html"), page.slice(0, at) + squeezed.toString("base64") + page.slice(at));

/** The page without the files that it is packed with. */
function pageOf() {
  const digests = texts => texts.map(text => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
  const linked = [...ordinary.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, name]) => read(name.replace(/^(\.?\/)+/, "")));
  const policy = [
    "default-src 'none'",
    // Both scripts by their digests: the first is in the page, the second is laid into it for the first chart.
    `script-src 'wasm-unsafe-eval' ${digests([script, charts])}`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const icon = Buffer.from(read("icons/icon.svg")).toString("base64");
  const bare = ordinary
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace(/<link [^>]*>/g, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<script[^>]*>.*?<\/script>/gs, "")
    .replace(/<p data-fault="(network|host|content|file)".*?<\/p>\s*/gs, "");
  return put(bare, [
    ["<html", ' data-file="edition"'],
    ['<meta charset="utf-8">', `<meta http-equiv="Content-Security-Policy" content="${policy}">`],
    ['<div id="boot-error" role="alert" lang="zh-CN" hidden>', DAMAGED],
  ])
    .replace("</head>", () => `<link rel="icon" href="data:image/svg+xml;base64,${icon}">${linked.map(sheet => `<style>${sheet}</style>`).join("")}</head>`)
    .replace(
      "</body>",
      // The files come last: what is cut off the end of the file is missing there, and the script can say so.
      () => `<script type="application/json" id="carried"></script>
<script type="module">${script}</script>
<script type="application/octet-stream" id="files"></script>
</body>`,
    );
}

/** Inserts texts after their places. */
function put(html, places) {
  for (const [place, text] of places) {
    if (!html.includes(place)) throw new Error(`the page has no ${place}`);
    html = html.replace(place, () => place + text);
  }
  return html;
}
