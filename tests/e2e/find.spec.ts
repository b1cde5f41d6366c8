// The search finds everything from everywhere: by Chinese, pinyin initials, English, and with the keyboard alone.
import { expect, test } from "./support/test";
import { Palette } from "./pages/palette";
import { TargetPage } from "./pages/target";
import { AFTER, asOf } from "./support/days";

const DAY = asOf(AFTER);

for (const { typed, name, kind } of [
  { typed: "口袋公园", name: "新建口袋公园", kind: "目标" },
  { typed: "kdgy", name: "新建口袋公园", kind: "目标" },
  { typed: "pocket parks", name: "新建口袋公园", kind: "目标" },
  { typed: "GDP", name: "地区生产总值增速", kind: "目标" },
  { typed: "就业", name: "城镇新增就业", kind: "目标" },
  { typed: "财政收入", name: "一般公共预算收入增速", kind: "目标" },
  { typed: "工业产值", name: "规上工业增加值增速", kind: "目标" },
  { typed: "19", name: "新建口袋公园", kind: "目标" },
  { typed: "创新驱动", name: "创新驱动", kind: "领域" },
  { typed: "hpq", name: "和平区", kind: "区县" },
  { typed: "图表", name: "图表", kind: "页面" },
  { typed: "canada", name: "加拿大2030年指标", kind: "规划" },
  { typed: "深色", name: "外观：深色", kind: "操作" },
]) {
  test(`“${typed}” finds ${name}`, async ({ app, page }) => {
    await app.open(`#/${DAY}`);
    const palette = new Palette(page);
    await palette.find(typed);
    const option = palette.options.filter({ has: page.getByText(name, { exact: true }) });
    await expect(option.first()).toBeVisible();
    await expect(option.first().locator(".found-kind")).toHaveText(kind);
  });
}

test("a target is found with its verdict in words", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const palette = new Palette(page);
  await palette.find("高新技术企业数");
  await expect(palette.options.first().locator(".lamp")).toHaveText("未达成");
});

test("the whole name comes before names that only hold it", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const palette = new Palette(page);
  await palette.find("目标");
  await expect(palette.names().first()).toHaveText("目标");
});

test("by keyboard: open, choose with the arrows, Home and End, go there", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const palette = new Palette(page);
  await palette.find("增速");
  const count = await palette.options.count();
  expect(count).toBeGreaterThan(3);
  const chosen = async (at: number) => {
    await expect(palette.options.nth(at)).toHaveAttribute("aria-selected", "true");
    await expect(palette.chosen).toHaveCount(1);
    await expect(palette.input).toHaveAttribute("aria-activedescendant", `found-${at}`);
  };
  await chosen(0);
  await page.keyboard.press("ArrowUp");
  await chosen(0);
  await page.keyboard.press("End");
  await chosen(count - 1);
  await expect(palette.chosen).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await chosen(count - 1);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await chosen(1);
  const name = await palette.names().nth(1).innerText();
  await page.keyboard.press("Enter");
  await expect(palette.dialog).toBeHidden();
  await expect(app.heading).toContainText(name);
  await expect(app.heading).toBeFocused();
  expect(await app.hash()).toContain(`as-of=${AFTER}`);
});

test("Escape closes it and the focus is back where it was", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const link = page.getByRole("link", { name: "高新技术企业数" });
  await link.focus();
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toBeHidden();
  await expect(link).toBeFocused();
});

test("its button opens it, empty again each time", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const palette = new Palette(page);
  await palette.button.click();
  await palette.input.fill("公园");
  await page.keyboard.press("Escape");
  await palette.button.click();
  await expect(palette.input).toHaveValue("");
  await expect(palette.options.filter({ hasText: "方法" })).toHaveCount(1);
});

test("it opens over a field that is being typed into, and leaves its text alone", async ({ app, page }) => {
  await app.open(`#/targets${DAY}`);
  const search = page.getByRole("searchbox");
  await search.fill("公园");
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.type("xyz");
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("公园");
  await expect(search).toBeFocused();
});

test("where nothing is found, that is said, with what else to try", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const palette = new Palette(page);
  await palette.find("没有这样的东西");
  await expect(palette.dialog).toContainText("没有找到：没有这样的东西");
  await expect(palette.dialog).toContainText("拼音首字母");
  await expect(palette.input).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(palette.dialog).toBeVisible();
});

test("what can be done is done from there: record a figure, then undo it", async ({ app, page }) => {
  await app.open(`#/targets/power-items${DAY}`);
  const palette = new Palette(page);
  const target = new TargetPage(page);
  await palette.find("填报数据");
  await page.keyboard.press("Enter");
  await target.form.send({ period: "2022", value: "2100", published: "2023-01-31" });
  await expect(target.verdict).toHaveText("已达成");
  await palette.find("撤销");
  await expect(palette.chosen).toContainText("撤销：已填报数据");
  await page.keyboard.press("Enter");
  await expect(target.verdict).toHaveText("未公布");
});

test("a figure is recorded from anywhere: the verb, then the target", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const palette = new Palette(page);
  await palette.find("tb kdgy");
  await expect(palette.chosen).toContainText("填报数据：新建口袋公园");
  await page.keyboard.press("Enter");
  const { form } = new TargetPage(page);
  await expect(form.dialog).toContainText("口袋公园");
  await expect(form.field("period")).toBeFocused();
});

test("a click does what Enter does", async ({ app, page }) => {
  await app.open(`#/${DAY}`);
  const palette = new Palette(page);
  await palette.find("深色");
  await palette.options.first().click();
  await expect(palette.dialog).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("another plan is found and opened, its own targets with it", async ({ app, page }) => {
  await app.open();
  const palette = new Palette(page);
  await palette.find("加拿大");
  await page.keyboard.press("Enter");
  await expect(app.plan).toContainText("加拿大");
  await palette.open();
  await palette.input.fill("shenyang");
  await expect(palette.chosen).toContainText("沈阳市2022年专项行动");
});

test("in English it says everything in English", async ({ app, page }) => {
  await app.open(`#/${asOf(AFTER, "&lang=en")}`);
  const palette = new Palette(page);
  await palette.find("pocket");
  await expect(palette.options.first()).toContainText("Target");
  await palette.input.fill("zzzz");
  await expect(palette.dialog).toContainText("No results for zzzz");
});

test("a browser that has no pinyin order still finds the rest", async ({ app, page }) => {
  await page.addInitScript(() => {
    Intl.Collator = class extends Intl.Collator {
      constructor() {
        super("en");
      }
    } as typeof Intl.Collator;
  });
  await app.open(`#/${DAY}`);
  const palette = new Palette(page);
  await palette.find("kdgy");
  await expect(palette.dialog).toContainText("没有找到");
  await palette.input.fill("口袋公园");
  await expect(palette.chosen).toContainText("新建口袋公园");
});
