// The rounds of reports on the page of data.
import type { Locator, Page } from "@playwright/test";
import { downloaded } from "../support/download";
import { unzipped, zipped } from "../support/zip";

export class Rounds {
  readonly section: Locator;
  readonly make: Locator;
  readonly all: Locator;
  readonly take: Locator;
  readonly leave: Locator;
  readonly change: Locator;
  private readonly field: Locator;

  constructor(readonly page: Page) {
    this.section = page.locator("#rounds");
    this.make = this.section.getByRole("button", { name: "按单位生成填报表" });
    this.all = this.section.locator(".round");
    this.take = this.section.getByRole("button", { name: "采纳", exact: true });
    this.leave = this.section.getByRole("button", { name: "不采纳", exact: true });
    this.change = this.all.first().getByRole("button", { name: "改轮次" });
    this.field = this.all.first().getByLabel("从填报表复制单元格");
  }

  /** Begins a round for a period; its forms by the names of their files. */
  async begin(period: string): Promise<Map<string, Buffer>> {
    await this.section.getByLabel("报告期").fill(period);
    return unzipped((await downloaded(this.make)).bytes);
  }

  /** Gives returned forms to the first round. */
  async giveBack(files: { name: string; buffer: Buffer }[]) {
    const given = files.map(file => ({ ...file, mimeType: "application/octet-stream" }));
    await this.all.first().getByLabel("选返回的填报表").setInputFiles(given);
  }

  /** Drops files on the first round: those of a drop all at once, and one drop after the other in one turn of the page. */
  async drop(...drops: { name: string; buffer: Buffer }[][]) {
    const given = drops.map(files => files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") })));
    await this.all.first().evaluate((round, given) => {
      for (const files of given) {
        const dataTransfer = new DataTransfer();
        for (const { name, base64 } of files) {
          dataTransfer.items.add(new File([Uint8Array.from(atob(base64), byte => byte.charCodeAt(0))], name));
        }
        round.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, given);
  }

  /** Pastes cells into the first round, as the keyboard does: the browser itself reads the clipboard. */
  async paste(cells: string[][]) {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate(text => navigator.clipboard.writeText(text), tabbed(cells));
    await this.field.focus();
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  /** Pastes cells as a spreadsheet copies them for a browser: a table in HTML, and its text. */
  async pasteHtml(cells: string[][]) {
    const escaped = (cell: string) => cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const html = `<meta charset="utf-8"><table>${cells.map(row => `<tr>${row.map(cell => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
    const data = await this.page.evaluateHandle(
      ([html, text]) => {
        const data = new DataTransfer();
        data.setData("text/html", html!);
        data.setData("text/plain", text!);
        return data;
      },
      [html, tabbed(cells)],
    );
    await this.field.evaluate(
      (field, data) => field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data as DataTransfer, bubbles: true, cancelable: true })),
      data,
    );
  }

  /** Puts cells into the field without a paste, and has them read. */
  async type(cells: string[][]) {
    await this.field.fill(tabbed(cells));
    await this.all.first().getByRole("button", { name: "读取" }).click();
  }

  /** How many there are of something in the preview. */
  count(what: string): Locator {
    return this.all.locator(".counts div").filter({ has: this.page.getByText(what, { exact: true }) }).locator("dd");
  }
}

/** Cells as text: those with tabs, line breaks or quotation marks in such marks. */
function tabbed(cells: string[][]): string {
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cells.map(row => row.map(quoted).join("\t")).join("\n");
}

/** The columns that are not hidden. */
export const shown = (cells: string[][]) => cells.map(row => row.slice(0, 15));

/** The cells of the sheet of a form. */
export function cellsOf(form: Buffer): string[][] {
  const parts = unzipped(form);
  const signs = { "&quot;": '"', "&gt;": ">", "&lt;": "<", "&amp;": "&" };
  const text = (xml: string) =>
    [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!.replaceAll(/&(quot|gt|lt|amp);/g, sign => signs[sign as keyof typeof signs])).join("");
  const strings = [...parts.get("xl/sharedStrings.xml")!.toString("utf8").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, xml]) => text(xml!));
  const rows = parts.get("xl/worksheets/sheet2.xml")!.toString("utf8").matchAll(/<row [^>]*r="(\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g);
  const cells: string[][] = [];
  for (const [, number, row] of rows) {
    const of: string[] = [];
    for (const [, letter, more, inside] of (row ?? "").matchAll(/<c r="([A-Z])\d+"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const value = /<v>([^<]*)<\/v>/.exec(inside ?? "")?.[1] ?? "";
      of[letter!.charCodeAt(0) - 65] = more!.includes('t="s"') ? strings[Number(value)]! : value;
    }
    cells[Number(number) - 1] = of;
  }
  return Array.from(cells, row => Array.from({ length: 16 }, (_, column) => row?.[column] ?? ""));
}

/** A form with a number in one of its empty cells, as a spreadsheet program saves it. */
export function filled(form: Buffer, cell: string, value: number): Buffer {
  const parts = unzipped(form);
  const sheet = "xl/worksheets/sheet2.xml";
  const empty = new RegExp(`<c r="${cell}"( s="\\d+")/>`);
  const xml = parts.get(sheet)!.toString("utf8").replace(empty, `<c r="${cell}"$1><v>${value}</v></c>`);
  return zipped(parts.set(sheet, Buffer.from(xml)));
}
