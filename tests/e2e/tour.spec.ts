// The tour: offered once, never blocking.
import { expect, test } from "./support/test";
import { Sheet } from "./pages/sheet";
import { Tour } from "./pages/tour";
import { AFTER, asOf } from "./support/days";

const DAY = asOf(AFTER);

test("four steps, back and forth, each with a place to see it", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const tour = new Tour(page);
  await expect(tour.card).toContainText("首次使用");
  await tour.next.click();
  await expect(tour.title).toHaveText("先看各项完成情况");
  await tour.next.click();
  await expect(tour.title).toHaveText("再看一个目标的评价依据");
  await tour.show.click();
  await expect(page.getByRole("heading", { name: "评价依据" })).toBeVisible();
  await tour.back.click();
  await expect(tour.title).toHaveText("先看各项完成情况");
  await tour.next.click();
  await tour.next.click();
  await expect(tour.title).toHaveText("填报一个数");
  await tour.next.click();
  await tour.show.click();
  await expect(app.heading).toHaveText("数据");
  await tour.next.click();
  await expect(tour.card).toBeHidden();
});

test("once closed it does not come again", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const tour = new Tour(page);
  await tour.close.focus();
  await page.keyboard.press("Enter");
  await expect(tour.card).toBeHidden();
  await expect.poll(() => app.focused()).not.toBe("body");
  await app.reload();
  await expect(tour.card).toBeHidden();
});

test("the sheet of keys starts it again", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const tour = new Tour(page);
  await tour.close.click();
  await page.keyboard.press("?");
  await new Sheet(page).tourAgain.click();
  await expect(tour.title).toHaveText("先看各项完成情况");
  await expect(tour.next).toBeFocused();
});

test("only the first screen offers it", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  await expect(new Tour(page).card).toBeHidden();
});

test("it is neither in the HTML of the build nor on paper, and moves nothing", async ({ app, page }) => {
  const html = await (await page.request.get("./")).text();
  expect(html).not.toContain("第一次来");
  await app.open(`#/${DAY}`);
  const tour = new Tour(page);
  await expect(tour.card).toBeVisible();
  const top = (await app.heading.boundingBox())!.y;
  await tour.close.click();
  await expect(tour.card).toBeHidden();
  expect((await app.heading.boundingBox())!.y).toBe(top);
  await new Sheet(page).button.click();
  await new Sheet(page).tourAgain.click();
  await page.emulateMedia({ media: "print" });
  await expect(tour.card).toBeHidden();
});
