// Writes FILE.br and FILE.gz beside each file below a folder, as hosts send them: brotli 11 and gzip 9. Node has the
// reference implementations, which a dev build of Rust ones would take a minute to match.
//
//     node compress.mjs FOLDER
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Nothing is gained on what is compressed already. */
const DENSE = /\.(png|br|gz)$/;

async function pack(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes, { level: 9 })]);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
}

const [folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && !DENSE.test(entry.name));
await Promise.all(files.map(entry => pack(join(entry.parentPath ?? entry.path, entry.name))));
