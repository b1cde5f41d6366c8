// Strings made to break out: in every field of a plan and a ledger, on every page. None runs, none asks another host.
import { expect, test } from "@playwright/test";
import { App } from "../e2e/pages/app";
import { DataPage } from "../e2e/pages/data";
import { PAGES } from "../e2e/support/pages";
import { FIGURE, edit, file, ledger } from "../e2e/support/ledger";
import { figure, times } from "./support/counts";

const PIECES = ["<script>RAN()</script>", "<img src=//evil.example/x onerror=RAN()>", '" onmouseover="RAN()', "javascript:RAN()", "{{RAN()}}", "${RAN()}", "</title><svg onload=RAN()>", "=HYPERLINK(\"//evil.example\")", "\u202e<b>", "__proto__", "]]><!--", "';RAN();//"];

/** The n-th string: two pieces side by side, so that they are all different. */
const string = (n: number) => `${PIECES[n % PIECES.length]}${n}${PIECES[(n * 7 + 3) % PIECES.length]}`;

test("strings in every field, on every page", async ({ page, baseURL }) => {
  const count = times(6, 200);
  const asked: string[] = [];
  let ran = 0;
  page.on("request", request => {
    if (!request.url().startsWith(new URL(baseURL!).origin) && !/^(blob|data):/.test(request.url())) asked.push(request.url());
  });
  await page.exposeFunction("RAN", () => (ran += 1));
  const app = await new App(page).open("#/data");
  const exported = JSON.parse((await new DataPage(page).export("plan")).text);
  for (let n = 0; n < count; n++) {
    const text = string(n);
    const named = <T extends { name: object }>(items: T[]) => items.map(item => ({ ...item, name: { zh: text, en: text } }));
    const plan = { ...exported, id: `strings-${n}`, title: { zh: text, en: text }, issuer: { zh: text, en: text } };
    for (const list of ["targets", "indicators", "groups"]) plan[list] = named(plan[list]);
    await page.goto("./#/data");
    await new DataPage(page).pickPlan(file(plan, `${n}.json`));
    await expect.poll(() => app.hash()).toContain(`plan=strings-${n}`);
    const figures = { ...FIGURE, note: text, derived: text, source: { title: text, publisher: text, url: text } };
    const sent = ledger([edit(String(n), figures, { author: text })], { plan: { id: plan.id, version: plan.version } });
    await page.goto(`./#/data?plan=${plan.id}`);
    await (await new DataPage(page).pick(file(sent))).take();
    for (const { path } of PAGES) {
      await page.goto(`./#/${path}?plan=${plan.id}`);
      await expect(app.heading).toBeVisible();
    }
    await page.goto(`./#/targets/hitech-firms?plan=${plan.id}`);
    await app.chartDrawn();
  }
  figure("strings that try to break out", `${count} in every field, on ${PAGES.length} pages; ${ran} ran, ${asked.length} requests to other hosts`);
  expect(ran).toBe(0);
  expect(asked).toEqual([]);
});
