// Fetches lazy parts of the program, and remembers why one failed to load. Imported by the script that
// `cargo xtask build` writes for the parts, and by the program.

/** @typedef {"network" | "host" | "content"} Fault no answer; a refusal by the host; the wrong content */

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

/** The reason of the last failure, one of `Fault`; empty if nothing has failed. */
export function fault() {
  return last?.fault ?? "";
}

/** The HTTP status of the last failure if a host refused, or 0. */
export function status() {
  return last?.status ?? 0;
}

/**
 * Requests a module without waiting, so that several can load in parallel.
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
  // If a module that this one needs fails first, nothing handles this rejection.
  answer.catch(() => {});
  return answer;
}

/**
 * Instantiates a module. If a host serves it with a type other than `application/wasm`, or with none, the browser
 * can compile it only from its bytes.
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
    // An interrupted connection is a TypeError, bytes that are no module are a CompileError, and a
    // module of another build is a LinkError.
    const isContent = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
    throw failure(isContent ? "content" : "network", answer.url);
  }
}
