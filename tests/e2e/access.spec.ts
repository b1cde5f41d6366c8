// Access beyond what a machine checks: names that stay, focus that is seen, languages that are marked, errors at their fields.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import { TargetPage } from "./pages/target";
import { Tour } from "./pages/tour";
import { AFTER, asOf } from "./support/days";
import { FRAMED } from "./support/pages";

const DAY = asOf(AFTER);

test("a chart that is drawn keeps its keyboard, its name and the line that says its keys", async ({ app, page }) => {
  await app.open(`#/targets/hitech-firms${DAY}`);
  await app.chartDrawn();
  const host = page.locator(".chart-host").first();
  const name = (await host.getAttribute("aria-label"))!;
  expect(name.length).toBeGreaterThan(10);
  await expect(host).toHaveRole("application");
  await expect(host).toHaveAccessibleName(name);
  await expect(host).toHaveAccessibleDescription(/方向键/);
  // Drawn anew, it is still the same.
  await app.setDay("2023-12-31");
  await expect(host).toHaveRole("application");
  await host.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/^方向键逐项移动/).first()).toBeVisible();
  await expect(page.locator(".chart-state").first()).not.toBeEmpty();
});

/** Tab stops of which nothing is to be seen, because something floats over them. */
async function hiddenStops(page: Page, presses: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const box = element.getBoundingClientRect();
      if (element === document.body || box.width === 0) return undefined;
      const points = [0.1, 0.5, 0.9].flatMap(x => [0.1, 0.5, 0.9].map(y => [box.left + box.width * x, box.top + box.height * y]));
      const isSeen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (element.contains(top) || top.contains(element));
      });
      return isSeen ? undefined : `${element.tagName} ${element.id} ${element.textContent?.slice(0, 20)}`;
    });
    if (stop) hidden.push(stop);
  }
  return hidden;
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
  [640, 400],
  [320, 256],
]) {
  test(`what has the focus is in sight at ${width} × ${height}, with the card of the first steps`, async ({ app, page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height });
    await app.open(`#/${DAY}`);
    await expect(new Tour(page).card).toBeVisible();
    expect(await hiddenStops(page, 60)).toEqual([]);
  });
}

for (const { name, path } of FRAMED) {
  test(`${name} reflows at 320 pixels: nothing but tables scrolls sideways, and every tab is in reach`, async ({ app, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const language of ["", "&lang=en"]) {
      await app.open(`#/${path}${asOf(AFTER, language)}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), language).toBeLessThanOrEqual(320);
      for (const place of [app.day, app.more, page.locator("#find"), app.tabs.locator("summary")]) await expect(place).toBeInViewport({ ratio: 1 });
    }
  });

  test(`no caption, cell or row of ${name} stands one character a line on a phone`, async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open(`#/${path}${DAY}`);
    const thin = await page.locator("main").evaluate(main =>
      [...main.querySelectorAll<HTMLElement>("caption, td, th, p, li, dt, dd, figcaption, h1, h2, h3")]
        .filter(element => (element.innerText ?? "").trim().length > 8)
        .map(element => ({ text: element.innerText.slice(0, 20), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.width < 28 && box.height > 80)
        .map(({ text }) => text),
    );
    expect(thin).toEqual([]);
  });

  test(`Chinese on the English page of ${name} is marked as Chinese`, async ({ app, page }) => {
    await app.open(`#/${path}${asOf(AFTER, "&lang=en")}`);
    const unmarked = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const [text, parent] = [walker.currentNode.textContent ?? "", walker.currentNode.parentElement!];
        const isShown = !parent.closest("script, style, noscript, #boot-error, .chart-paper");
        if (isShown && /\p{Script=Han}/u.test(text) && !parent.closest("[lang]")!.getAttribute("lang")!.startsWith("zh")) found.push(text.slice(0, 30));
      }
      return found;
    });
    expect(unmarked).toEqual([]);
  });
}

test("what is wrong is tied to its field, and no longer once it is right", async ({ app, page }) => {
  await app.open(`#/targets/power-items${DAY}`);
  const target = new TargetPage(page);
  await target.record.click();
  await target.form.fill({ period: "2022", value: "many" });
  await target.form.save.click();
  const value = target.form.field("value");
  await expect(value).toHaveAttribute("aria-invalid", "true");
  await expect(value).toHaveAccessibleDescription(/many/);
  await expect(target.form.field("period")).not.toHaveAttribute("aria-invalid");
  await target.form.send({ value: "2100", published: "2023-01-31" });
  await target.record.click();
  await expect(value).not.toHaveAttribute("aria-invalid");
});

test("the edges of fields are three to one against what is around them, light and dark", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const ratios = await page.evaluate(() => {
      const light = (colour: string) => {
        const [r, g, b] = colour.match(/[\d.]+/g)!.slice(0, 3).map(Number).map(c => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratio = (a: string, b: string) => {
        const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
        return (x + 0.05) / (y + 0.05);
      };
      const around = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll("main input[type='search'], main select, #more")].map(field => {
        const style = getComputedStyle(field);
        return Math.min(ratio(style.borderTopColor, around), ratio(style.borderTopColor, style.backgroundColor));
      });
    });
    expect(ratios.length).toBeGreaterThan(2);
    for (const ratio of ratios) expect(ratio).toBeGreaterThanOrEqual(3);
  }
});

test("where the system chooses the colours, the current page and a pressed filter are still told apart", async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await app.open(`#/targets${asOf(AFTER, "&verdict=missed")}`);
  const outline = (selector: string) => page.locator(selector).first().evaluate(element => getComputedStyle(element).outlineStyle);
  expect(await outline("#verdict-missed")).toBe("solid");
  expect(await outline("#verdict-met")).toBe("none");
  expect(await outline('.masthead nav a[aria-current="page"]')).toBe("solid");
  expect(await outline(".masthead nav a:not([aria-current])")).toBe("none");
});

test("the number of found targets is told by an element that stays", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const count = page.locator("#count");
  await count.evaluate(element => element.setAttribute("data-same", ""));
  await page.getByRole("searchbox").fill("口袋公园");
  await expect(count).not.toContainText(/^160/);
  await expect(count).toHaveAttribute("data-same", "");
  await expect(count).toHaveRole("status");
});
