// The worker that reads files with tables: it starts the program of crates/reader, which hears and answers from then on.
// The first message is the program itself, or its address.

// @ts-ignore Written by wasm-bindgen.
import init from "./reader.js";

addEventListener("message", ({ data }) => init({ module_or_path: data }).catch(() => postMessage(null)), { once: true });
