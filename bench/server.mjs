// Serves folders as a good host would: HTTP/2, brotli, names by content kept for ever, everything else asked for anew
// and answered with 304, all through one slow line.
import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};
/** Compressed already. */
const DENSE = new Set([".png"]);
const NAMED_BY_CONTENT = /-[0-9A-Za-z]{8,}\.\w+$/;
const HOST = "127.0.0.1";

/** A certificate for one run, which the browser is told to trust by its key. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const [key, cert] = ["key.pem", "cert.pem"].map(name => join(folder, name));
  try {
    const args = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    execFileSync("openssl", [...args, "-subj", `/CN=${HOST}`, "-addext", `subjectAltName=IP:${HOST}`, "-keyout", key, "-out", cert], { stdio: "pipe" });
    const pair = { key: readFileSync(key), cert: readFileSync(cert) };
    const spki = new X509Certificate(pair.cert).publicKey.export({ type: "spki", format: "der" });
    return { ...pair, trust: createHash("sha256").update(spki).digest("base64") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every file below `folder`, packed once. */
function packed(folder, files = new Map(), below = "") {
  for (const name of readdirSync(join(folder, below))) {
    const path = `${below}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) packed(folder, files, path);
    else if (![".br", ".gz"].includes(extname(name))) files.set(path, answer(join(folder, path), name));
  }
  return files;
}

function answer(file, name) {
  const bytes = readFileSync(file);
  const isDense = DENSE.has(extname(name));
  const beside = `${file}.br`;
  const pack = () => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  const body = isDense ? bytes : existsSync(beside) ? readFileSync(beside) : pack();
  const headers = {
    "content-type": TYPES[extname(name)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`,
    "cache-control": NAMED_BY_CONTENT.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    ...(isDense ? {} : { "content-encoding": "br", vary: "accept-encoding" }),
  };
  return { headers, body };
}

/** Serves each folder below its name; resolves to the origin, the key to trust, and a function that ends it. */
export function serve(folders, line, port = 0) {
  const files = new Map(Object.entries(folders).map(([name, folder]) => [name, packed(folder)]));
  const { trust, ...pair } = certificate();
  const server = createSecureServer({ ...pair, allowHTTP1: true }, (request, response) => {
    const [, name, path] = decodeURI(new URL(request.url, `https://${HOST}`).pathname).match(/^\/(\w+)(\/.*)$/) ?? [];
    const found = files.get(name)?.get(path === "/" ? "/index.html" : path);
    if (!found) return line.send(response, 404, { "content-type": "text/plain" }, Buffer.alloc(0));
    if (request.headers["if-none-match"] === found.headers.etag) return line.send(response, 304, found.headers, Buffer.alloc(0));
    const urgency = request.headers.priority?.match(/u=(\d)/)?.[1];
    line.send(response, 200, { ...found.headers, "content-length": found.body.length }, found.body, urgency && Number(urgency));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () =>
      // Ends with the process: a browser may keep its connections open.
      resolve({ origin: `https://${HOST}:${server.address().port}`, trust, close: () => server.close() }),
    );
  });
}
