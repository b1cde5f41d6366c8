// Who goes from page to page all day needs no more memory in the evening.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { AFTER, asOf } from "./support/days";
import { Memory } from "./support/memory";

const day = asOf(AFTER);
/** Pages, each with something that only it shows. */
const WAY: [address: string, selector: string][] = [
  [`#/targets${day}`, "#target-list tbody tr"],
  [`#/targets/hitech-firms${day}`, "#chart-target canvas"],
  [`#/method${day}`, ".method"],
  [`#/areas${day}`, "table.groups"],
  [`#/${day}`, ".strip .marks a"],
];

/** Goes the way so many times, page by page. */
const go = (page: Page, times: number) =>
  page.evaluate(
    async ({ way, times }) => {
      for (let i = 0; i < times; i += 1) {
        for (const [address, selector] of way) {
          location.hash = address;
          while (!document.querySelector(selector)) await new Promise(requestAnimationFrame);
        }
      }
      // The rest of the last page may still be on its way.
      await new Promise(done => setTimeout(done, 500));
    },
    { way: WAY, times },
  );

test("fifty page changes keep nothing alive, and the program hardly needs more memory", async ({ app, page }) => {
  test.slow();
  const memory = await Memory.of(page);
  await app.open(`#/${day}`);
  await go(page, 4);
  const [alive, bytes] = [await memory.alive(), await memory.programs()];
  expect(bytes).toBeGreaterThan(0);
  await go(page, 10);
  expect(await memory.alive()).toEqual(alive);
  // A memo keeps the place of a reader that is gone (docs/decisions/growth.md): two to four pages of 64 kB now, ten before.
  expect((await memory.programs()) - bytes).toBeLessThanOrEqual(6 * 65_536);
});
