// A link carries a few edits: seen first, taken by one press, undone by another.
import { expect, test } from "./support/test";
import { DataPage } from "./pages/data";
import { PassDialog, ReceivedDialog } from "./pages/passing";
import { TargetPage } from "./pages/target";
import type { App } from "./pages/app";
import { AFTER, asOf } from "./support/days";
import { downloaded } from "./support/download";

const NUMBER = `#/targets/power-items${asOf(AFTER)}`;

/** Records a figure and makes a link of it. */
async function linkOfOne(app: App): Promise<PassDialog> {
  await app.open(NUMBER);
  const target = new TargetPage(app.page);
  await target.record.click();
  await target.form.send({ period: "2022", value: "2100", published: "2023-01-31", author: "数据局" });
  await app.go("数据");
  await app.page.getByRole("button", { name: /我的全部填报/ }).click();
  const dialog = new PassDialog(app.page);
  await expect(dialog.dialog).toBeVisible();
  return dialog;
}

test("a link says how long it is, and is a QR code", async ({ app }) => {
  const dialog = await linkOfOne(app);
  const link = await dialog.link.inputValue();
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/some\/where\/#\/link\/1[\w-]+\?plan=shenyang-2022$/);
  await expect(dialog.dialog.getByText(`链接（${link.length} 字符）`)).toBeVisible();
  await expect(dialog.code).toBeVisible();
});

test("whoever opens a link sees what it holds, takes it, and takes it back", async ({ app, newProfile }) => {
  const link = await (await linkOfOne(app)).link.inputValue();
  const other = await newProfile();
  await other.page.goto(link);
  await other.answers();
  const received = new ReceivedDialog(other.page);
  await expect(received.changes).toContainText([/2022年.*2,100/]);
  expect(await other.records(), "nothing is written before somebody takes it").toEqual({});
  await received.take();
  expect(Object.keys(await other.records())).toHaveLength(1);
  await other.undo.click();
  await other.page.goto(`./${NUMBER}`);
  await expect(new TargetPage(other.page).figure("2022年", "2,100 项")).toHaveCount(0);
});

test("a link that was cut off says so, and changes nothing", async ({ app, newProfile }) => {
  const link = await (await linkOfOne(app)).link.inputValue();
  const other = await newProfile();
  await other.open(new URL(link).hash.slice(0, 90));
  await expect(other.page.getByRole("alert")).toContainText("链接不完整或被改动");
  expect(await other.records()).toEqual({});
});

test("a message with a link in it is pasted where links do not open", async ({ app, newProfile }) => {
  const text = await (await linkOfOne(app)).text.inputValue();
  expect(text).toContain("【填报 1 条】");
  const other = await newProfile();
  await other.open("#/data");
  await other.page.getByLabel("或粘贴收到的链接、文字").fill(text);
  await other.page.getByRole("button", { name: "读取" }).click();
  await expect(new ReceivedDialog(other.page).changes).toContainText([/2,100/]);
});

test("the same edits go out as a file", async ({ app, newProfile }) => {
  const { name, bytes } = await downloaded((await linkOfOne(app)).file);
  const other = await newProfile();
  await other.open("#/data");
  const dialog = await new DataPage(other.page).pick({ name, mimeType: "application/json", buffer: bytes });
  await dialog.take();
  expect(Object.keys(await other.records())).toHaveLength(1);
});

test("the view of the list is passed on as it is", async ({ app, newProfile }) => {
  await app.open("#/targets?verdict=missed&order=-completion");
  await app.page.getByRole("button", { name: "转交此视图" }).click();
  const link = await new PassDialog(app.page).link.inputValue();
  const other = await newProfile();
  await other.page.goto(link);
  await other.answers();
  expect(await other.hash()).toBe(await app.hash());
});
