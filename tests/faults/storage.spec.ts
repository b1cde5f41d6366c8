// Storages that fail: after each fault the good state is back, or the page says that it cannot keep it.
import { expect, test, type Page } from "@playwright/test";
import { App } from "../e2e/pages/app";
import { TargetPage } from "../e2e/pages/target";
import { figure, seeded, times } from "./support/counts";
import { ADDRESS, recordMany } from "./support/recording";

type Fault = { name: string; before?: (page: Page) => Promise<void>; after?: (page: Page, at: number) => Promise<void> };

/** Changes the text of the one record in localStorage. */
const damage = (change: "flip" | "cut" | "remove" | "empty") => (page: Page, at: number) =>
  page.evaluate(
    ([change, at]) => {
      const key = Object.keys(localStorage).find(key => key.includes("xianfeng.edits/"))!;
      const text = localStorage.getItem(key)!;
      const place = Math.floor(at * text.length);
      if (change === "remove") return localStorage.removeItem(key);
      const flipped = text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1);
      localStorage.setItem(key, change === "flip" ? flipped : change === "cut" ? text.slice(0, place) : "");
    },
    [change, at] as const,
  );

const foreign = (text: string) => (page: Page, at: number) =>
  page.evaluate(
    ([text, at]) => localStorage.setItem(`${new URL(".", location.href).pathname}xianfeng.edits/shenyang-2022/${at}`, text),
    [text, String(at)] as const,
  );

const breaking = (method: "setItem" | "getItem" | "removeItem" | "key", how: "throws" | "lies") => (page: Page) =>
  page.addInitScript(
    ([method, how]) => {
      Storage.prototype[method as "setItem"] = () => {
        if (how === "throws") throw new DOMException("broken", "QuotaExceededError");
      };
    },
    [method, how],
  );

const FAULTS: Fault[] = [
  { name: "a flipped bit in localStorage", after: damage("flip") },
  { name: "a truncated record", after: damage("cut") },
  { name: "an emptied record", after: damage("empty") },
  { name: "a removed record", after: damage("remove") },
  { name: "a foreign record", after: foreign("[{]") },
  { name: "a record of another shape", after: foreign('{"format":"xianfeng.ledger/9"}') },
  { name: "setItem throws", before: breaking("setItem", "throws") },
  { name: "setItem keeps nothing", before: breaking("setItem", "lies") },
  { name: "getItem throws", before: breaking("getItem", "throws") },
  { name: "removeItem throws", before: breaking("removeItem", "throws") },
  { name: "key throws", before: breaking("key", "throws") },
  {
    name: "no IndexedDB",
    before: page => page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined })),
  },
  {
    name: "a journal that aborts every write",
    before: page =>
      page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...of: Parameters<typeof put>) {
          const request = put.apply(this, of);
          this.transaction.abort();
          return request;
        };
      }),
  },
];

test("injected faults", async ({ browser, baseURL }) => {
  const count = times(FAULTS.length, 200);
  const random = seeded(7);
  let good = 0;
  for (let run = 0; run < count; run++) {
    const fault = FAULTS[run % FAULTS.length]!;
    const context = await browser.newContext({ baseURL, locale: "zh-CN" });
    const page = await context.newPage();
    await fault.before?.(page);
    const app = await new App(page).open(ADDRESS);
    await recordMany(page, [2100]);
    await expect(app.toast).not.toContainText("正在保存");
    await fault.after?.(page, random());
    await app.reload();
    await expect(new TargetPage(page).figures.filter({ hasText: "2,100" }), fault.name).toHaveCount(1);
    good += 1;
    await context.close();
  }
  figure("injected faults of the storage", `${count} of ${FAULTS.length} kinds, ${good} with the good state back`);
});
