// Serves a folder on this machine: `node serve.mjs dist --port 8080`. The tests import `serve` to stop
// and start their own servers.
//
// Based on sirv: small (one dependency besides its MIME table), the server behind Vite's preview,
// last release in 2025. In its `dev` mode it reads the disk for each request and sends
// `Cache-Control: no-store`, so that a new build shows at once.
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const HOST = "127.0.0.1";

/**
 * Serves `folder` below each of `bases` ("/", "/some/where/"). Resolves once it answers, to the
 * origin and a function that ends it at once, even with connections open.
 */
export function serve(folder, { port = 0, bases = ["/"] } = {}) {
  const files = sirv(folder, { dev: true });
  const longestFirst = [...bases].sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const missing = () => response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    const base = longestFirst.find(base => request.url.startsWith(base));
    if (!base) return missing();
    request.url = request.url.slice(base.length - 1);
    files(request, response, missing);
  });
  const close = () =>
    new Promise(resolve => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => resolve({ origin: `http://${HOST}:${server.address().port}`, close }));
  });
}

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string", default: "8080" },
      base: { type: "string", multiple: true, default: ["/"] },
      "end-with-stdin": { type: "boolean", default: false },
    },
  });
  const [folder = "dist"] = positionals;
  try {
    const { origin } = await serve(folder, { port: Number(values.port), bases: values.base });
    for (const base of values.base) console.log(`serving ${folder} at ${origin}${base} (Ctrl-C ends it)`);
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`port ${values.port} of ${HOST} is taken by another program`);
    process.exit(1);
  }
  // The pipe closes when the parent process ends, even if it could not say so.
  if (values["end-with-stdin"]) process.stdin.resume().once("end", () => process.exit(0));
}

// Not awaited: the tests load this file in a way that forbids it, and Node ends on a rejection anyway.
if (process.argv[1] === fileURLToPath(import.meta.url)) main();
