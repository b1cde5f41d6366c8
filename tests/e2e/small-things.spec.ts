// Small things that annoy: keys that catch what was meant for a field, Enter of a composition, controls too small to press.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { Palette } from "./pages/palette";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";
import { FRAMED } from "./support/pages";

const DAY = asOf(AFTER);

test("Enter that ends a Chinese word in the search opens nothing", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const palette = new Palette(page);
  await palette.find("增速");
  const press = (init: KeyboardEventInit) =>
    palette.input.evaluate((input, init) => input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...init })), init);
  await press({ isComposing: true });
  // Safari ends the composition first, and tells it by the code of the key only.
  await press({ keyCode: 229 } as KeyboardEventInit);
  await expect(palette.dialog).toBeVisible();
  expect(await app.hash()).toBe(`#/${DAY}`);
  await press({});
  await expect(palette.dialog).toBeHidden();
});

test("digits typed into the as-of date turn no pages", async ({ app, page }) => {
  await app.open("#/areas");
  await app.asOf.focus();
  await page.keyboard.type("03312023");
  await expect(app.heading).toHaveText("突破领域");
  expect(await app.hash()).toBe("#/areas");
});

test("letters in a form, a select and a text box do nothing else", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  await page.locator("#filter-order").focus();
  await page.keyboard.press("l");
  await page.keyboard.press("3");
  await expect(app.heading).toHaveText("目标");
});

/** What can be pressed and is smaller than `least` in a direction; links in a line of text may be. */
async function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate(least => {
    const all = [...document.querySelectorAll<HTMLElement>("button, select, summary, a.button, nav.tabs a, .masthead nav a, input:not([type=hidden])")];
    const boxOf = (element: HTMLElement) => {
      // A label belongs to its box: it is pressed as well.
      const isBox = element.matches("[type=checkbox], [type=radio]");
      return ((isBox && element.closest("label")) || element).getBoundingClientRect();
    };
    return all
      .map(element => ({ element, box: boxOf(element) }))
      .filter(({ element, box }) => box.width > 1 && element.checkVisibility() && !element.closest(".hidden"))
      .filter(({ box }) => Math.round(box.width) < Math.min(least, 24) || Math.round(box.height) < least)
      .map(({ element, box }) => `${element.tagName} #${element.id} ${element.textContent?.slice(0, 12)} ${Math.round(box.width)}×${Math.round(box.height)}`);
  }, least);
}

for (const { name, path } of FRAMED) {
  test(`nothing that is pressed on ${name} is smaller than 24 pixels`, async ({ app, page }) => {
    await app.open(`#/${path}${DAY}`);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await tooSmall(page, 24), `${width} px`).toEqual([]);
    }
  });
}

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  for (const path of ["", "targets", "targets/hitech-firms", "data"]) {
    test(`buttons and fields of #/${path} are 44 pixels high`, async ({ app, page }) => {
      await app.open(`#/${path}${DAY}`);
      await app.day.click();
      expect(await tooSmall(page, 44)).toEqual([]);
    });
  }

  test("the form, too", async ({ app, page }) => {
    await app.open(`#/targets/power-items${DAY}`);
    const target = new TargetPage(page);
    await target.record.click();
    await expect(target.form.dialog).toBeVisible();
    expect(await tooSmall(page, 44)).toEqual([]);
  });
});
