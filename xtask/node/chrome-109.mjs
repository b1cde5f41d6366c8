// Installs Chrome 109 as PROGRAM: `node chrome-109.mjs PROGRAM`.
//
// The npm package @sparticuz/chromium contains it, compressed; nothing else of the package is used. It needs the
// same system libraries as a current Chromium.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const PACKAGE = "@sparticuz/chromium@109.0.6";
/** Digest of the unpacked program: 109.0.5412.0. */
const SHA256 = "a47ba3615bb98d97e25379af98cf01cef555b24ff2684c4852f63e546d95c11a";

const [program] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "xianfeng-chrome-"));
try {
  const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", PACKAGE, "--json", "--pack-destination", folder], { encoding: "utf8" }));
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", folder, "package/bin/chromium.br"]);
  const bytes = brotliDecompressSync(readFileSync(join(folder, "package/bin/chromium.br")));
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (digest !== SHA256) throw new Error(`${PACKAGE} is another program than it was: ${digest}`);
  mkdirSync(dirname(program), { recursive: true });
  // Renamed only when complete.
  writeFileSync(`${program}.part`, bytes, { mode: 0o755 });
  renameSync(`${program}.part`, program);
} finally {
  rmSync(folder, { recursive: true });
}
