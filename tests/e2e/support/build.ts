// Another build of the page, as after an upload to the host: other file names, other content.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const DIST = resolve(process.env.DIST ?? "dist");

/** A copy of the finished page that a test may change. */
export function copyOfDist(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "xianfeng-"));
  cpSync(DIST, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Turns the copy into another build: renames every program file, removes the files of the previous build,
 * and adds a word to the page.
 */
export function rebuild(folder: string, word: string) {
  const [html, worker] = ["index.html", "sw.js"].map(name => join(folder, name));
  let page = readFileSync(html, "utf8");
  let script = readFileSync(worker, "utf8");
  const old = /"build":"(\w+)"/.exec(page)![1];
  const replace = (from: string, to: string) => ([page, script] = [page.replaceAll(from, to), script.replaceAll(from, to)]);
  replace(old, [...old].reverse().join(""));
  const named = readdirSync(folder).filter(name => /-\w{12}\.(js|wasm)$/.test(name));
  const renamed = (name: string) => name.replace(/-(\w{12})\./, (_, digest) => `-${[...digest].reverse().join("")}.`);
  for (const name of named) {
    const old = readFileSync(join(folder, name));
    renameSync(join(folder, name), join(folder, renamed(name)));
    replace(name, renamed(name));
    if (!name.endsWith(".js")) continue;
    // A script may name other files: the page's script fetches the lazy parts of its program.
    const text = named.reduce((text, other) => text.replaceAll(other, renamed(other)), old.toString());
    writeFileSync(join(folder, renamed(name)), text);
    script = script.replace(digest(old), digest(Buffer.from(text)));
  }
  const before = digest(readFileSync(html));
  // The content security policy names the one inline script by its digest.
  page = page.replace(scriptOf(readFileSync(html, "utf8")), scriptOf(page));
  page = page.replace("</noscript>", `</noscript><p id="word">${word}</p>`);
  writeFileSync(html, page);
  writeFileSync(worker, script.replace(before, digest(Buffer.from(page))));
}

const scriptOf = (page: string) => digest(Buffer.from(/<script type="module">(.*?)<\/script>/s.exec(page)![1]));

const digest = (bytes: Buffer) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
