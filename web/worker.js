// Starts the worker that reads files with tables (crates/reader). The program's own file is named by its content.
import { address } from "./assets.js";

const [SCRIPT, MODULE] = ["reader-worker.js", "reader_bg.wasm"];

/**
 * The worker, with its program on the way.
 * @returns {Promise<Worker>}
 */
export async function start() {
  const worker = location.protocol === "file:" ? await fromWithin() : new Worker(address(SCRIPT), { type: "module" });
  if (location.protocol !== "file:") worker.postMessage(address(MODULE));
  return worker;
}

/** A page opened from a disk may start no worker by its address: it hands over what it holds itself. */
async function fromWithin() {
  const [script, module] = await Promise.all([SCRIPT, MODULE].map(async name => (await fetch(address(name))).arrayBuffer()));
  const own = URL.createObjectURL(new Blob([/** @type {ArrayBuffer} */ (script)], { type: "text/javascript" }));
  const worker = new Worker(own, { type: "module" });
  worker.postMessage(module);
  return worker;
}
