// Bundles ECharts from npm for the page. Trunk calls this as a hook (Trunk.toml) and passes the folder in which
// the page is assembled.
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
if (!folder) {
  console.error("bundle.mjs: name the folder for echarts.js");
  process.exit(1);
}

const { build } = await import("esbuild").catch(() => {
  console.error("✗ esbuild is not installed, so ECharts cannot be bundled.\n  What to do: run `npm ci` once in this folder, with Node 20 or newer");
  process.exit(1);
});

await build({
  entryPoints: ["web/echarts.js"],
  outfile: join(folder, "echarts.js"),
  bundle: true,
  format: "esm",
  minify: process.env.TRUNK_PROFILE === "release",
  // The oldest supported browser.
  target: "chrome109",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});
