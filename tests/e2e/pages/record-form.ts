// The form that records or changes an observation.
import { expect, type Locator, type Page } from "@playwright/test";

export type Answers = Partial<
  Record<
    | "period"
    | "value"
    | "unit"
    | "reading"
    | "stage"
    | "grade"
    | "published"
    | "title"
    | "publisher"
    | "url"
    | "derived"
    | "note"
    | "author",
    string
  >
>;

export class RecordForm {
  readonly dialog: Locator;
  readonly problems: Locator;
  readonly doubts: Locator;
  readonly save: Locator;
  readonly cancel: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.locator("#record-dialog");
    this.problems = page.locator("#record-problems").getByRole("listitem");
    this.doubts = page.locator("#record-doubts").getByRole("listitem");
    this.save = page.locator("#record-save");
    this.cancel = page.locator("#record-cancel");
  }

  field(name: keyof Answers): Locator {
    return this.dialog.locator(`[name="${name}"]`);
  }

  step(name: string): Locator {
    return this.dialog.getByRole("checkbox", { name });
  }

  async fill(answers: Answers) {
    for (const [name, answer] of Object.entries(answers)) {
      const field = this.field(name as keyof Answers);
      const isChoice = await field.evaluate(element => element.tagName === "SELECT");
      await (isChoice ? field.selectOption(answer) : field.fill(answer));
    }
  }

  /** Fills the form in and submits it, with a second press where something is asked about; the page accepts the answers. */
  async send(answers: Answers) {
    await expect(this.dialog).toBeVisible();
    await this.fill(answers);
    await this.save.click();
    if ((await this.doubts.count()) > 0) await this.save.click();
    await expect(this.dialog).toBeHidden();
  }
}
