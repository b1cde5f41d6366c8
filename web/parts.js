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
function request(address) {
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
async function instantiate(asked, imports) {
  const answer = await asked;
  try {
    await (answer.headers.get("Content-Type")?.toLowerCase() === "application/wasm"
      ? WebAssembly.instantiateStreaming(answer, imports)
      : WebAssembly.instantiate(await answer.arrayBuffer(), imports));
  } catch (error) {
    throw named(error, answer.url);
  }
}

/**
 * An interrupted connection is a TypeError, bytes that are no module are a CompileError, and a module of another build is
 * a LinkError.
 * @param {unknown} error
 * @param {string} what
 */
function named(error, what) {
  const isContent = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
  return failure(isContent ? "content" : "network", what);
}

/**
 * Does something once, and again only after it has failed: a lost connection must not count for ever.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {() => Promise<T>}
 */
function once(act) {
  /** @type {Promise<T> | undefined} */
  let done;
  return () => {
    if (!done) {
      const begun = act();
      begun.catch(() => {
        if (done === begun) done = undefined;
      });
      done = begun;
    }
    return done;
  };
}

/** @typedef {((index: number, data: number) => Promise<void>) & { ahead: () => void }} Load loads a part and tells the program; `ahead` only asks for its files */

/**
 * The functions that load parts. A part is made of modules with a file each, and of crumbs: modules of a few hundred bytes that
 * lie in one file, one after the other, as a request for each would cost more than they weigh.
 * @param {() => any} imports those of every module
 * @param {(name: string) => URL} address
 * @param {string[]} files
 * @param {string} crumbs the name of the file of crumbs
 * @param {number[]} lengths those of the crumbs
 * @returns {(own: number[], bits: string) => Load} for the numbers of its files, and a one for each of its crumbs
 */
export function loaders(imports, address, files, crumbs, lengths) {
  const modules = files.map(name => {
    /** @type {Promise<Response> | undefined} */
    let requested;
    const load = once(() => {
      const asked = requested ?? request(address(name));
      requested = undefined;
      return instantiate(asked, imports());
    });
    let isAsked = false;
    return {
      load() {
        isAsked = true;
        return load();
      },
      ahead() {
        if (!isAsked) requested ??= request(address(name));
      },
    };
  });
  const whole = once(async () => {
    const answer = await request(address(crumbs));
    try {
      return await answer.arrayBuffer();
    } catch (error) {
      throw named(error, answer.url);
    }
  });
  let end = 0;
  const pieces = lengths.map(length => {
    const [from, to] = [end, (end += length)];
    return once(async () => {
      const bytes = (await whole()).slice(from, to);
      try {
        await WebAssembly.instantiate(bytes, imports());
      } catch (error) {
        throw named(error, address(crumbs).href);
      }
    });
  });
  return (own, bits) => {
    const needed = [...own.map(at => modules[at]), ...pieces.filter((_, at) => bits[at] === "1").map(load => ({ load, ahead: () => void whole().catch(() => {}) }))];
    /** @type {Load} */
    const load = async (index, data) => {
      let success = true;
      await Promise.all(needed.map(module => module?.load())).catch(error => {
        console.error(error);
        success = false;
      });
      imports().__wasm_split.__indirect_function_table.get(index)(data, success);
    };
    load.ahead = () => needed.forEach(module => module?.ahead());
    return load;
  };
}
