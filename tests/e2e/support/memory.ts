// Counts the objects that a page keeps alive after garbage collection.
import type { CDPSession, Page } from "@playwright/test";

export type Alive = { nodes: number; listeners: number; canvases: number };

type Watched = typeof globalThis & { canvases: WeakRef<Element>[] };

/** Nodes and canvases count even when they are detached and only referenced. */
export class Memory {
  private session: CDPSession | undefined;

  private constructor(private readonly page: Page) {}

  /** Call before the page opens: records every canvas that is created. */
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
    // Objects freed by one collection may release others.
    for (let i = 0; i < 3; i += 1) await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    const canvases = await this.page.evaluate(() => (globalThis as Watched).canvases.filter(made => made.deref()).length);
    return { nodes, listeners: jsEventListeners, canvases };
  }
}
