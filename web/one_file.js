// The edition of the page that is one file: its files are packed in the page, and whatever the program fetches is
// answered from them. `xtask/node/one-file.mjs` packs them and puts this before web/start.js; docs/decisions/one-file.md
// says why.

/** The name of the edition itself, as the ordinary page asks for it. */
const EDITION = "xianfeng.html";
const FOLDER = new URL(".", document.baseURI).href;
/** @type {Record<string, string>} */
const TYPES = { wasm: "application/wasm", json: "application/json", js: "text/javascript", html: "text/html" };

const packed = document.getElementById("files")?.textContent ?? "";
const files = unpacked(packed);
// Whoever fetches first hears of a failure.
files.catch(() => {});

// No request can leave a file: the policy forbids all of them.
globalThis.fetch = async asked => {
  const address = new URL(asked instanceof Request ? asked.url : asked, document.baseURI).href;
  const name = address.startsWith(FOLDER) ? address.slice(FOLDER.length) : "";
  if (name === EDITION) return answer(name, await edition());
  const bytes = (await files).get(name);
  return bytes ? answer(name, bytes) : new Response(null, { status: 404 });
};

globalThis.oneFile = {
  async charts() {
    const charts = globalThis.oneFile?.drawing ?? (await run("echarts.js"));
    return { charts };
  },
};

/**
 * Runs a script of the page as an inline one: the policy admits it by its digest.
 * @param {string} name
 */
async function run(name) {
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode((await files).get(name));
  document.head.append(script);
  const drawing = globalThis.oneFile?.drawing;
  if (!drawing) throw new Error(`${name} did not run`);
  return drawing;
}

/** The edition as it was made: without what it carries. */
async function edition() {
  const page = new TextDecoder().decode((await files).get("page.html"));
  const mark = 'id="files">';
  // The script before it has the mark, too.
  const at = page.lastIndexOf(mark) + mark.length;
  return page.slice(0, at) + packed + page.slice(at);
}

/**
 * @param {string} name
 * @param {BodyInit} body
 */
function answer(name, body) {
  const type = TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream";
  return new Response(body, { headers: { "Content-Type": type } });
}

/**
 * The packed files by their names: a list of names and lengths as JSON, a line break, and the files one after another.
 * @param {string} text
 */
async function unpacked(text) {
  const squeezed = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const stream = new Blob([squeezed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const all = new Uint8Array(await new Response(stream).arrayBuffer());
  const head = all.indexOf(10);
  /** @type {[name: string, length: number][]} */
  const list = JSON.parse(new TextDecoder().decode(all.subarray(0, head)));
  let at = head + 1;
  /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
  const files = new Map();
  for (const [name, length] of list) {
    files.set(name, all.subarray(at, at + length));
    at += length;
  }
  return files;
}
