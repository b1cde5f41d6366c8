// Makes the first part of the program and its script smaller together, in two steps around wasm-opt:
//
//     node slim.mjs exports FOLDER NAME MODULE            writes MODULE without the exports that nobody asks for
//     node slim.mjs names FOLDER NAME MODULE SCRIPT       shortens the names in MODULE, and writes SCRIPT
//
// FOLDER holds NAME.js and NAME_bg.wasm as wasm-bindgen wrote them: it exports every class of every library, and gives
// each function between script and program a name with a digest. Once the classes are gone, wasm-opt removes what only
// they needed, then the script loses the functions that nobody calls any more (docs/decisions/release-build.md).
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { withExports, withImports } from "./module.mjs";

/** The properties whose names only script and program know. */
const BETWEEN = /^__(wbg|wbindgen|externref)_|^wasm_bindgen__/;
/** The functions that load parts, for whoever fetches them ahead. */
const PARTS = "snippets/parts/load.js";
/** A function for the program, as wasm-bindgen lays it out in the script. */
const FUNCTION = /^ {8}(\w+): function\([\s\S]*?^ {8}\},\n/gm;

const [step, folder, name, module, script] = process.argv.slice(2);
const glue = resolve(folder, `${name}.js`);
const compiled = readFileSync(step === "exports" ? join(folder, `${name}_bg.wasm`) : module);

if (step === "exports") {
  const { code, short } = await bundled(() => true);
  const isCalled = name => new RegExp(`\\b${short(name)}\\b`).test(code);
  writeFileSync(module, withExports(compiled, name => (isCalled(name) ? name : null)));
} else {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(compiled));
  const wanted = new Set(imports.map(({ name }) => name));
  const { code, short } = await bundled(name => wanted.has(name));
  const missing = imports.find(({ name }) => !code.includes(short(name)));
  if (missing) throw new Error(`the script lost ${missing.name}: wasm-bindgen lays it out differently now`);
  // A number for each script that wasm-bindgen names by its address.
  const modules = [...new Set(imports.map(({ module }) => module))];
  const number = module => `${modules.indexOf(module)}`;
  writeFileSync(script, modules.reduce((code, module) => code.replaceAll(JSON.stringify(module), JSON.stringify(number(module))), code));
  writeFileSync(module, withExports(withImports(compiled, (module, name) => [number(module), short(name)]), short));
}

/** The script with all that it imports but the functions that `isWanted` refuses, and the short names in it. */
async function bundled(isWanted) {
  const without = text => text.replace(FUNCTION, (all, name) => (isWanted(name) ? all : ""));
  const { outputFiles, mangleCache } = await build({
    stdin: { contents: `export { default, initSync } from ${JSON.stringify(glue)}; export * as parts from ${JSON.stringify(join(folder, PARTS))};`, resolveDir: folder },
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    // The oldest supported browser.
    target: "chrome109",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    // wasm-bindgen imports a module once for every function from it.
    logOverride: { "duplicate-object-key": "silent" },
    // Both would keep classes that nobody uses.
    define: { "Symbol.dispose": "undefined" },
    pure: ["FinalizationRegistry"],
    mangleProps: BETWEEN,
    mangleCache: {},
    plugins: [
      {
        name: "functions",
        setup: hooks => hooks.onLoad({ filter: /\.js$/ }, ({ path }) => (path === glue ? { contents: without(readFileSync(path, "utf8")) } : null)),
      },
    ],
  });
  return { code: outputFiles[0].text, short: name => mangleCache[name] ?? name };
}
