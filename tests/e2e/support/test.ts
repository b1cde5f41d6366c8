// Fixtures of every test: the page, and checks of things that it must never do.
import { test as base, expect, type BrowserContext } from "@playwright/test";
import { App } from "../pages/app";

type Fixtures = {
  /** Browser warnings that a test causes on purpose, such as a stopped server. */
  bearable: RegExp | undefined;
  app: App;
  /** Another person's browser, with an empty storage. */
  newProfile: () => Promise<App>;
};

export const test = base.extend<Fixtures>({
  bearable: [undefined, { option: true }],

  // Extends Playwright's own: every test fails on a browser warning or
  // on a request to another host.
  context: async ({ context, baseURL, bearable }, use) => {
    const complaints = watch(context, baseURL!);
    await use(context);
    // A file that the page still fetches is no fault of the test that ends. A page that closes by itself has no routes left.
    await Promise.all(context.pages().map(page => page.unrouteAll({ behavior: "ignoreErrors" }).catch(() => undefined)));
    expect(bad(complaints, bearable), "errors in the console, and requests to other places").toEqual([]);
  },

  app: async ({ page }, use) => use(new App(page)),

  newProfile: async ({ browser, baseURL, bearable }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL, locale: "zh-CN" });
      opened.push({ context, complaints: watch(context, baseURL!) });
      return new App(await context.newPage());
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expect(bad(complaints, bearable), "the other profile: errors, and requests to other places").toEqual([]);
    }
  },
});

/** Records violations in every page of `context` from now on. */
export function watch(context: BrowserContext, home: string): string[] {
  const complaints: string[] = [];
  context.on("console", message => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", error => complaints.push(`uncaught: ${error.error()}`));
  context.on("request", request => {
    const url = new URL(request.url());
    const isLocal = ["blob:", "data:", "file:"].includes(url.protocol) || url.hostname === new URL(home).hostname;
    if (!isLocal) complaints.push(`request: ${url.href}`);
  });
  return complaints;
}

/** Chromium warns about preloads when a slow machine takes seconds to use them. */
const SLOW = /was preloaded using link preload but not used within a few seconds/;

/** Trunk gives preloads of a debug build a digest, which Chromium does not look at yet; the release has none. */
const DEBUG_BUILD = /The `integrity` attribute is currently ignored for preload destinations/;

function bad(complaints: string[], bearable: RegExp | undefined): string[] {
  return complaints.filter(complaint => ![SLOW, DEBUG_BUILD, bearable].some(usual => usual?.test(complaint)));
}

export { expect };
