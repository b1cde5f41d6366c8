// The program stopped: an error that it did not expect ends it, though the page stays on the screen. The page then
// offers what is saved as files, read without the program, and a reload.
import { all } from "./journal.js";

/**
 * Shows the way out as soon as the program stops.
 * @param {string} name the name of the journal
 * @param {string} folder the beginning of every key in localStorage
 */
export function watch(name, folder) {
  /** @param {unknown} error */
  const stopped = error => {
    const place = document.getElementById("stopped");
    if (!(error instanceof WebAssembly.RuntimeError) || !place?.hidden) return;
    place.hidden = false;
    place.querySelector("[data-save]")?.addEventListener("click", () => saved(name, folder).then(offer));
    place.querySelector("[data-reload]")?.addEventListener("click", () => location.reload());
  };
  addEventListener("error", event => stopped(event.error));
  addEventListener("unhandledrejection", event => stopped(event.reason));
}

/**
 * Every file that can be made of what is saved: a ledger for each plan with edits, and each plan of one's own.
 * @param {string} name
 * @param {string} folder
 * @returns {Promise<{ name: string, text: string }[]>}
 */
export async function saved(name, folder) {
  /** @type {Map<string, string>} */
  const records = new Map();
  try {
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.startsWith(folder)) records.set(key.slice(folder.length), text);
    }
  } catch {
    // Blocked: the journal may still answer.
  }
  const journaled = await all(name).catch(() => []);
  for (let i = 0; i < journaled.length; i += 2) records.set(journaled[i] ?? "", journaled[i + 1] ?? "");
  return files(records);
}

/** @param {Map<string, string>} records */
function files(records) {
  /** @type {Map<string, unknown[]>} */
  const edits = new Map();
  const made = [];
  for (const [key, text] of records) {
    const [, kind, plan = ""] = /^xianfeng\.(edits|plans)\/([^/]+)/.exec(key) ?? [];
    const value = read(text);
    if (kind === "plans" && typeof value === "string") made.push({ name: `${plan}-plan.json`, text: value });
    if (kind === "edits" && Array.isArray(value)) edits.set(plan, [...(edits.get(plan) ?? []), ...value]);
  }
  for (const [id, all] of edits) {
    const ledger = { format: "xianfeng.ledger/1", plan: { id, version: "" }, edits: all };
    made.push({ name: `${id}-own.json`, text: JSON.stringify(ledger, null, 2) });
  }
  return made;
}

/** @param {string} text */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {{ name: string, text: string }[]} files */
function offer(files) {
  for (const { name, text } of files) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
