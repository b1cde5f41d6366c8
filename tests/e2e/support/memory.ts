// Counts what a page keeps alive, after everything that can go has gone.
import type { CDPSession, Page } from "@playwright/test";

export type Alive = { nodes: number; listeners: number; canvases: number };

export class Memory {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Memory> {
    return new Memory(await page.context().newCDPSession(page));
  }

  /** Nodes and canvases count even when they are out of the document and only held by something. */
  async alive(): Promise<Alive> {
    // What a first collection frees may hold other things.
    for (let i = 0; i < 3; i += 1) await this.session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await this.session.send("Memory.getDOMCounters");
    return { nodes, listeners: jsEventListeners, canvases: await this.instances("HTMLCanvasElement") };
  }

  private async instances(type: string): Promise<number> {
    const objectGroup = "counted";
    const { result: prototype } = await this.session.send("Runtime.evaluate", { expression: `${type}.prototype`, objectGroup });
    const { objects } = await this.session.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId!, objectGroup });
    const { result } = await this.session.send("Runtime.callFunctionOn", {
      objectId: objects.objectId,
      functionDeclaration: "function () { return this.length; }",
      returnByValue: true,
    });
    await this.session.send("Runtime.releaseObjectGroup", { objectGroup });
    return result.value;
  }
}
