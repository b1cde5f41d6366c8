// Loads the second program, which turns a chart's view into an option. It goes when that code is a part of
// the one program.

/**
 * @typedef {object} Program
 * @property {(view: string, theme: string) => string} option
 * @property {(view: string, theme: string) => number} height
 * @property {(view: string, theme: string, caption: string) => string} sheet
 */

/** @type {Promise<Program> | undefined} */
let loading;

/** @returns {Promise<Program>} */
export function loadProgram() {
  loading ??= start().catch(error => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start() {
  const { charts, chartsWasm } = JSON.parse(document.getElementById("assets")?.textContent ?? "{}");
  /** @param {string} path */
  const absolute = path => new URL(path, document.baseURI).href;
  const program = await import(absolute(charts));
  await program.default({ module_or_path: absolute(chartsWasm) });
  return program;
}
