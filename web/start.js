// Starts the program in the release, and says why it did not start. `cargo xtask build` puts this into the
// page as an inline script, with the addresses of the program.

import { fetchAhead, whenArrived } from "./ahead.js";

// A browser that is too old for the script names its fault itself: it cannot read the syntax.
const script = import(GLUE).catch(error => fail(error instanceof SyntaxError ? "browser" : "network"));
const program = fetch(PROGRAM).then(answer => answer.ok ? answer : fail("host", answer.status), () => fail("network"));
// Waits for both at once: one that fails while the other is under way would count as a fault nobody heard.
Promise.all([script, program]).then(start).catch(explain);
whenArrived(new URL(PROGRAM, document.baseURI).href, () => {
  script.then(({ parts }) => fetchAhead(parts), () => {});
});

/** @param {[{ default: (input: object) => Promise<unknown> }, Response]} parts */
async function start([{ default: init }, answer]) {
  // Also accepts bytes that the host serves with a type other than application/wasm.
  await init({ module_or_path: answer });
}

/**
 * @param {string} fault
 * @param {number} status
 * @returns {never}
 */
function fail(fault, status = 0) {
  throw Object.assign(new Error(`${PROGRAM}: ${fault} ${status}`), { fault, status });
}

/** @param {any} error */
function explain(error) {
  const broken = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
  // From a file, browsers refuse every script and module beside the page.
  const isFile = location.protocol === "file:" && !globalThis.oneFile;
  const fault = isFile ? "file" : error.fault ?? (broken ? "content" : "browser");
  const place = document.getElementById("boot-error");
  const reason = place?.querySelector(`[data-fault=${fault}]`);
  // A link from the start would stand before the one that skips to the content.
  for (const link of reason?.querySelectorAll("a") ?? []) link.href = link.textContent ?? "";
  if (place) place.hidden = false;
  reason?.removeAttribute("hidden");
  for (const status of reason?.querySelectorAll("[data-status]") ?? []) status.textContent = error.status;
  throw error;
}
