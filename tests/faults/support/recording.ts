// Recording by the page's own form, as fast as the page takes it.
import type { Page } from "@playwright/test";
import { AFTER, asOf } from "../../e2e/support/days";

export const INDICATOR = "power-items";
export const ADDRESS = `#/targets/${INDICATOR}${asOf(AFTER)}`;

/**
 * Records figures in the open page, each with a value of its own, and returns the values. Runs inside the page: a
 * thousand edits through the protocol would take an hour.
 */
export function recordMany(page: Page, values: number[]): Promise<number> {
  return page.evaluate(async values => {
    const seen = async <T>(look: () => T | null | false | undefined): Promise<T> => {
      for (let i = 0; i < 1000; i++) {
        const found = look();
        if (found) return found;
        await new Promise(done => setTimeout(done, 10));
      }
      throw new Error(`not seen: ${look}`);
    };
    const form = () => document.querySelector<HTMLFormElement>("#record-form");
    const set = (name: string, text: string) => {
      const field = form()!.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    let count = 0;
    for (const value of values) {
      document.querySelector<HTMLElement>("#record")!.click();
      await seen(form);
      set("period", `2022-0${1 + (value % 9)}`);
      set("value", String(value));
      set("published", "2022-12-31");
      form()!.requestSubmit();
      // A doubt is answered by a second press.
      await new Promise(done => setTimeout(done, 0));
      if (form()) form()!.requestSubmit();
      await seen(() => !form());
      count += 1;
    }
    return count;
  }, values);
}

/** The values recorded in the storage of a page. */
export function recorded(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const keys = Object.keys(localStorage).filter(key => key.includes("xianfeng.edits/"));
    const edits = keys.flatMap(key => JSON.parse(localStorage.getItem(key)!));
    return edits.map(edit => Number(edit.observation?.value)).filter(value => value > 0);
  });
}
