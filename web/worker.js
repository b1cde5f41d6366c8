// Starts the worker that reads files with tables (crates/reader). The program's own file is named by its content.
import { address } from "./assets.js";

const [SCRIPT, MODULE] = ["reader-worker.js", "reader_bg.wasm"];

/**
 * The worker, with its program on the way.
 * @returns {Promise<Worker>}
 */
export async function start() {
  if (globalThis.oneFile) return fromWithin();
  const worker = new Worker(address(SCRIPT), { type: "module" });
  worker.postMessage(address(MODULE));
  return worker;
}

/** The page as one file has no addresses: it hands over what it holds itself. */
async function fromWithin() {
  const [script, module] = await Promise.all([SCRIPT, MODULE].map(async name => (await fetch(address(name))).arrayBuffer()));
  const own = URL.createObjectURL(new Blob([/** @type {ArrayBuffer} */ (script)], { type: "text/javascript" }));
  const worker = new Worker(own, { type: "module" });
  worker.postMessage(module);
  return worker;
}
