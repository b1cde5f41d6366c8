// Counts what a page keeps alive, after everything that can go has gone.
import type { CDPSession, Page } from "@playwright/test";

export type Alive = { nodes: number; listeners: number; canvases: number };

type Watched = typeof globalThis & { canvases: WeakRef<Element>[] };

/** Nodes and canvases count even when they are out of the document and only held by something. */
export class Memory {
  private session: CDPSession | undefined;

  private constructor(private readonly page: Page) {}

  /** Before the page is opened: it notes every canvas that is made. */
  static async of(page: Page): Promise<Memory> {
    await page.addInitScript(() => {
      const canvases: WeakRef<Element>[] = ((globalThis as Watched).canvases = []);
      const create = document.createElement;
      Document.prototype.createElement = function (this: Document, name: string, ...more: []) {
        const element = create.call(this, name, ...more);
        if (name === "canvas") canvases.push(new WeakRef(element));
        return element;
      } as typeof create;
    });
    return new Memory(page);
  }

  async alive(): Promise<Alive> {
    const session = (this.session ??= await this.page.context().newCDPSession(this.page));
    // What one collection frees may hold other things.
    for (let i = 0; i < 3; i += 1) await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    const canvases = await this.page.evaluate(() => (globalThis as Watched).canvases.filter(made => made.deref()).length);
    return { nodes, listeners: jsEventListeners, canvases };
  }
}
