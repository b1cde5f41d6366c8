#!/usr/bin/env node
// Starts Firefox ESR for Playwright: a proxy between the two that forwards their WebDriver BiDi messages.
//
// Playwright drives stock Firefox by this protocol, and begins every profile with a command that only newer
// versions know. The command only emulates settings that no job here needs, so this proxy answers it.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { WebSocket, WebSocketServer } from "ws";

const UNKNOWN_TO_ESR = new Set(["emulation.setMediaFeaturesOverride"]);

const firefox = spawn(process.env.FIREFOX, process.argv.slice(2), { stdio: ["ignore", "inherit", "pipe"] });
firefox.on("exit", code => process.exit(code ?? 1));
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => firefox.kill(signal));

createInterface({ input: firefox.stderr }).on("line", line => {
  const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
  if (address) listen(address);
  else console.error(line);
});

/** Prints the address in Firefox's own words: Playwright waits for them. */
function listen(address) {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  server.on("connection", (playwright, request) => pass(playwright, new WebSocket(address + request.url)));
  server.on("listening", () => console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`));
}

function pass(playwright, browser) {
  const opened = new Promise(done => browser.once("open", done));
  playwright.on("message", async data => {
    const text = data.toString();
    const { id, method } = JSON.parse(text);
    if (UNKNOWN_TO_ESR.has(method)) return playwright.send(JSON.stringify({ type: "success", id, result: {} }));
    await opened;
    browser.send(text);
  });
  browser.on("message", data => playwright.send(data.toString()));
  playwright.on("close", () => browser.close());
  browser.on("close", () => playwright.close());
}
