// The work on a target, on its page and in its dialog.
import { expect, type Locator, type Page } from "@playwright/test";

export class Work {
  readonly section: Locator;
  /** The state the work is in. */
  readonly stage: Locator;
  readonly log: Locator;
  /** The button of the next step. */
  readonly next: Locator;
  readonly back: Locator;
  readonly form: Locator;
  readonly author: Locator;
  readonly why: Locator;
  readonly save: Locator;
  readonly refusals: Locator;

  constructor(readonly page: Page) {
    this.section = page.locator("#work");
    this.stage = page.locator("#work-stage");
    this.log = page.locator(".work-log").getByRole("listitem");
    this.next = page.locator("#work-next");
    this.back = page.locator("#work-back");
    this.form = page.locator("#work-dialog");
    this.author = this.field("author");
    this.why = this.field("why");
    this.save = page.locator("#work-save");
    this.refusals = page.locator("#work-refusals");
  }

  field(name: string): Locator {
    return this.page.locator("#work-dialog").locator(`[name="${name}"]`);
  }

  async assign(lead: string, responsible = "") {
    await this.page.locator("#work-assignment").click();
    await this.field("lead").fill(lead);
    await this.field("responsible").fill(responsible);
    await this.saved();
  }

  async prove() {
    await this.page.locator("#work-evidence").click();
    await this.field("title").fill("验收报告");
    await this.saved();
  }

  /** Takes the next step; the name of the one before is proposed. */
  async take({ author, why }: { author?: string; why?: string }) {
    await this.next.click();
    if (author !== undefined) await this.author.fill(author);
    if (why !== undefined) await this.why.fill(why);
    await this.saved();
  }

  private async saved() {
    await this.save.click();
    await expect(this.form).toBeHidden();
  }
}
