// The first visit, the second one, and a link to a target.
import { marked, tab } from "../browser.mjs";
import { ways } from "./pages.mjs";

/** Opens the address and waits for marks; what is measured until the last of them. */
async function visit(context, address, line, names) {
  const { page } = await tab(context);
  line.reset();
  await page.goto(address);
  const marks = {};
  for (const name of names) marks[name] = await marked(page, name);
  const until = Math.max(...Object.values(marks));
  const seen = await page.evaluate(until => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    const isBlocking = ([start]) => start >= paint && start <= until;
    const blocking = bench.tasks.filter(isBlocking).reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return { paint, blocking, shift: bench.shift, nodes: document.querySelectorAll("*").length };
  }, until);
  return { page, marks, seen, bytes: line.sent };
}

export async function firstVisits(context, address, line) {
  const first = await visit(context, address, line, ["usable", "complete"]);
  // The offline copy belongs to the first visit.
  await first.page.evaluate(() => navigator.serviceWorker?.getRegistration().then(found => found && navigator.serviceWorker.ready));
  const whole = line.sent;
  await first.page.close();
  const second = await visit(context, address, line, ["usable"]);
  await second.page.close();
  return {
    "first paint, ms": first.seen.paint,
    "usable, ms": first.marks.usable,
    "complete, ms": first.marks.complete,
    "blocking time, ms": first.seen.blocking,
    "layout shift": first.seen.shift,
    "bytes until complete, kB": first.bytes / 1000,
    "bytes of the first visit, kB": whole / 1000,
    nodes: first.seen.nodes,
    "second visit: bytes, kB": second.bytes / 1000,
    "second visit: usable, ms": second.marks.usable,
    "second visit ÷ first: usable": second.marks.usable / first.marks.usable,
  };
}

export async function linkToTarget(context, address, line, name) {
  const { page, seen, marks, bytes } = await visit(context, address + ways(name).target, line, ["ready"]);
  await page.close();
  return { "a target from a link: chart drawn, ms": marks.ready, "a target from a link: layout shift": seen.shift, "a target from a link: bytes, kB": bytes / 1000 };
}
