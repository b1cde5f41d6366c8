// Fetches lazy parts of the program, and remembers why one did not arrive. The script that
// `cargo xtask build` writes for the parts imports this file, and so does the program.

/** @typedef {"network" | "host" | "content"} Fault nothing came back; the host refused; it sent something else */

/** @type {{ fault: Fault, status: number } | undefined} */
let last;

/**
 * @param {Fault} fault
 * @param {string} what
 * @param {number} status
 */
function failure(fault, what, status = 0) {
  last = { fault, status };
  return new Error(`${what}: ${fault}${status ? ` ${status}` : ""}`);
}

/** The reason of the last failure, one of `Fault`; empty when nothing has failed. */
export function fault() {
  return last?.fault ?? "";
}

/** The HTTP status of the last failure, if a host refused; else 0. */
export function status() {
  return last?.status ?? 0;
}

/**
 * Asks for a module. Does not wait, so that several are on their way at once.
 * @param {URL} address
 * @returns {Promise<Response>}
 */
export function request(address) {
  const answer = fetch(address).then(
    answer => {
      if (!answer.ok) throw failure("host", address.href, answer.status);
      return answer;
    },
    () => {
      throw failure("network", address.href);
    },
  );
  // If a module that this one needs fails first, nobody looks at this answer.
  answer.catch(() => {});
  return answer;
}

/**
 * Starts a module. A host may send it under another type than `application/wasm`, or under none: the browser
 * then compiles it only from its bytes.
 * @param {Promise<Response>} asked
 * @param {WebAssembly.Imports} imports
 */
export async function instantiate(asked, imports) {
  const answer = await asked;
  try {
    const { instance } =
      answer.headers.get("Content-Type")?.toLowerCase() === "application/wasm"
        ? await WebAssembly.instantiateStreaming(answer, imports)
        : await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
    return instance;
  } catch (error) {
    // A connection that breaks off half way is a TypeError, bytes that are no module are a CompileError, and a
    // module of another build is a LinkError.
    const isContent = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    throw failure(isContent ? "content" : "network", answer.url);
  }
}
