// Text that follows a change is written where it differs: what stays the same keeps its place, its focus and its layout.
import { type JSHandle, type Page } from "@playwright/test";
import { expect, test } from "./support/test";
import { AFTER, asOf } from "./support/days";
import { TargetList } from "./pages/target-list";
import { TargetPage } from "./pages/target";

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

/** Names from now on the rows and the parts of the frame that are written into. */
const writing = (page: Page): Promise<JSHandle<Set<string>>> =>
  page.evaluateHandle(() => {
    const ROWS = "#figures tbody tr, #target-list tbody tr";
    const PARTS = ["html", "title", "nav", "footer", ".name", "#find", "main thead", ROWS];
    const written = new Set<string>();
    const observer = new MutationObserver(changes => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const part = PARTS.find(part => (part === "html" ? element?.matches(part) : element?.closest(part)));
        const row = part === ROWS ? element?.closest(part)?.querySelector("th")?.textContent : undefined;
        if (part) written.add(row ?? part);
      }
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    return written;
  });

test("an edit writes into the rows that it changes, and into neither others nor the frame", async ({ app, page }) => {
  await app.open("#/targets/hitech-firms");
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "4600", published: "2023-01-31", grade: "official", title: "统计公报", publisher: "统计局" });
  await expect(target.figure("2022年", "4,600 家")).toBeVisible();

  const figures = await writing(page);
  await page.keyboard.press("Control+z");
  await expect(target.figure("2022年", "4,600 家")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(target.figure("2022年", "4,600 家")).toBeVisible();
  // The new figure is judged in the place of another one of its year.
  expect(await figures.evaluate(all => [...all])).toEqual(["2022年"]);

  await app.go("目标");
  const list = new TargetList(page);
  await expect(list.row("高新技术企业数")).toContainText("4,600");
  const targets = await writing(page);
  await page.keyboard.press("Control+z");
  await expect(list.row("高新技术企业数")).not.toContainText("4,600");
  expect(await targets.evaluate(all => [...all])).toEqual(["高新技术企业数"]);
});
