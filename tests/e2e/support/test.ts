// What every test starts with: the page, and a watch over what it must never do.
import { test as base, expect, type BrowserContext } from "@playwright/test";
import { App } from "../pages/app";

type Fixtures = {
  /** Complaints of the browser that a test brings about itself, such as a server that is gone. */
  bearable: RegExp | undefined;
  app: App;
  /** Another person's browser: nothing of this one's storage is in it. */
  newProfile: () => Promise<App>;
};

export const test = base.extend<Fixtures>({
  bearable: [undefined, { option: true }],

  // Overrides Playwright's own: whatever a test is about, it fails when the browser complains or when a
  // request goes to somebody else's server.
  context: async ({ context, baseURL, bearable }, use) => {
    const complaints = watch(context, baseURL!);
    await use(context);
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

/** Notes what must not happen in any page of `context`, from now on. */
export function watch(context: BrowserContext, home: string): string[] {
  const complaints: string[] = [];
  context.on("console", message => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", error => complaints.push(`uncaught: ${error.error()}`));
  context.on("request", request => {
    const url = new URL(request.url());
    const isLocal = ["blob:", "data:"].includes(url.protocol) || url.hostname === new URL(home).hostname;
    if (!isLocal) complaints.push(`request: ${url.href}`);
  });
  return complaints;
}

/** Chromium says this when a slow machine takes seconds to come round to what it has preloaded. */
const SLOW = /was preloaded using link preload but not used within a few seconds/;

function bad(complaints: string[], bearable: RegExp | undefined): string[] {
  return complaints.filter(complaint => !SLOW.test(complaint) && !bearable?.test(complaint));
}

export { expect };
