// Text that follows a change is written where it differs: what stays the same keeps its place, its focus and its layout.
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";

test("a change of day leaves in place what says the same on both days", async ({ app, page }) => {
  await app.open(`#/${asOf("2023-02-10")}`);
  const counts = page.locator(".strip b");
  const before = await counts.allInnerTexts();
  const tiles = await page.evaluateHandle(() => [...document.querySelectorAll(".tile-name")]);
  await page.locator(".tile-name").first().focus();
  await app.setDay(AFTER);
  await expect(page.locator(".judge time")).toHaveAttribute("datetime", AFTER);
  await expect.poll(() => counts.allInnerTexts()).not.toEqual(before);
  expect(await tiles.evaluate(all => all.every(tile => tile.isConnected))).toBe(true);
});
