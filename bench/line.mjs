// A slow line: everything that the server sends shares one capacity, and every answer waits a round trip first. What
// the browser calls more urgent goes first (RFC 9218), as good hosts do. Unlike the throttling of DevTools this holds
// for the service worker as well.

const STEP = 10;

export class Line {
  #bytes;
  #delay;
  #open = new Set();
  #timer;
  /** Bytes that have been sent since the last reset, headers excepted. */
  sent = 0;

  /** @param {{ megabits: number, delay: number }} speed */
  constructor({ megabits, delay }) {
    this.#bytes = (megabits * 1e6) / 8 / 1000;
    this.#delay = delay;
  }

  /** Sends an answer through the line. @param {Buffer} body */
  send(response, status, headers, body, urgency = 3) {
    const transfer = { response, body, urgency, at: 0 };
    setTimeout(() => {
      if (response.destroyed) return;
      response.writeHead(status, headers);
      if (body.length === 0) return response.end();
      this.#open.add(transfer);
      response.once("close", () => this.#open.delete(transfer));
      this.#run();
    }, this.#delay);
  }

  reset() {
    this.sent = 0;
  }

  #run() {
    if (this.#timer) return;
    let last = performance.now();
    // What a late timer missed is made up for.
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.#share(Math.round((now - last) * this.#bytes));
      last = now;
      if (this.#open.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    }, STEP);
  }

  /** Gives each of the most urgent open answers its part of the capacity. */
  #share(capacity) {
    let left = capacity;
    while (left > 0 && this.#open.size > 0) {
      const first = Math.min(...[...this.#open].map(({ urgency }) => urgency));
      const served = [...this.#open].filter(({ urgency }) => urgency === first);
      const part = Math.max(1, Math.floor(left / served.length));
      for (const transfer of served) {
        const { response, body, at } = transfer;
        const piece = body.subarray(at, at + Math.min(part, left));
        transfer.at += piece.length;
        this.sent += piece.length;
        left -= piece.length;
        response.write(piece);
        if (transfer.at < body.length) continue;
        this.#open.delete(transfer);
        response.end();
      }
    }
  }
}
