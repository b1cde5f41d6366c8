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

/** Fields that are folded away until somebody needs them. */
const FOLDED: (keyof Answers)[] = ["unit", "reading", "stage", "derived", "note", "author"];

export class RecordForm {
  readonly dialog: Locator;
  readonly problems: Locator;
  readonly doubts: Locator;
  readonly save: Locator;
  readonly cancel: Locator;
  readonly next: Locator;
  readonly saved: Locator;
  /** What saving will do. */
  readonly outcome: Locator;
  readonly more: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.locator("#record-dialog");
    this.problems = page.locator("#record-problems").getByRole("listitem");
    this.doubts = page.locator("#record-doubts").getByRole("listitem");
    this.save = page.locator("#record-save");
    this.cancel = page.locator("#record-cancel");
    this.next = page.locator("#record-next");
    this.saved = page.locator("#record-saved");
    this.outcome = page.locator("#record-outcome").getByRole("status");
    this.more = page.locator("#record-more");
  }

  field(name: keyof Answers): Locator {
    return this.dialog.locator(`[name="${name}"]`);
  }

  step(name: string): Locator {
    return this.dialog.getByRole("checkbox", { name });
  }

  async fill(answers: Answers) {
    // The kind of source brings the fields for its names.
    const { grade, ...others } = answers;
    for (const [name, answer] of Object.entries(grade === undefined ? others : { grade, ...others })) {
      const isFolded = FOLDED.includes(name as keyof Answers) && (await this.more.getAttribute("open")) === null;
      if (isFolded) await this.more.locator("summary").click();
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
