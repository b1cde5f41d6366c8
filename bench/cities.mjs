// Plans and published ledgers of many cities, made up from a fixed seed:
//
//     node bench/cities.mjs FOLDER CITIES TARGETS MONTHS
//
// Every target is a level due at the end of 2025, with a figure each month; of some the last one was never published, of
// some it was revised in spring.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DUE = "2025-12-31";
const pad = (number, digits = 2) => String(number).padStart(digits, "0");

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The last `count` months up to December 2025. */
const months = count => Array.from({ length: count }, (_, i) => 2025 * 12 + 12 - count + i).map(n => [Math.floor(n / 12), (n % 12) + 1]);

/** Published on the 20th of the next month. */
const published = ([year, month]) => (month === 12 ? `${year + 1}-01-20` : `${year}-${pad(month + 1)}-20`);

function edits(id, goal, throwDice, count) {
  const isMissing = throwDice() < 0.25;
  const all = months(count).slice(0, isMissing ? -1 : undefined);
  const figure = (month, suffix, value, day) => ({
    id: `e-${id}-${month.join("-")}${suffix}`,
    subject: `o-${id}-${month.join("-")}`,
    author: "statistics office",
    at: `${day}T08:00:00.000Z`,
    observation: {
      indicator: id,
      period: `${month[0]}-${pad(month[1])}`,
      value: value.toFixed(1),
      unit: "家",
      grade: "official",
      published: day,
      source: { title: `Monthly report ${month.join("-")}`, publisher: "Statistics office" },
    },
  });
  const made = all.map(month => figure(month, "", goal * (0.7 + throwDice() * 0.6), published(month)));
  if (isMissing || throwDice() > 0.1) return made;
  const last = all.at(-1);
  return [...made, { ...figure(last, "-r", goal * (0.7 + throwDice() * 0.6), "2026-04-10"), replaces: [made.at(-1).id] }];
}

function city(number, targets, count) {
  const throwDice = dice(number);
  const id = `city-${pad(number, 3)}`;
  const place = paragraph => ({ source: "plan", section: 1, paragraph });
  const ids = Array.from({ length: targets }, (_, i) => `t-${pad(i + 1, 3)}`);
  const goals = ids.map(() => Math.round(100 + throwDice() * 9900));
  const plan = {
    format: "xianfeng.plan/1",
    id,
    version: "2022-03-01",
    title: { en: `Plan of city ${number}` },
    issuer: { en: `City ${number}` },
    adopted: "2022-03-01",
    sources: [{ id: "plan", title: { en: "Plan" }, publisher: { en: `City ${number}` }, published: "2022-03-01" }],
    groups: Array.from({ length: 8 }, (_, i) => ({ id: `g-${i}`, kind: "area", name: { en: `Area ${i + 1}` }, place: place(i + 1) })),
    indicators: ids.map(id => ({ id, name: { en: `Indicator ${id}` }, unit: "家", nature: "stock", rhythm: "monthly" })),
    targets: ids.map((id, i) => ({
      id,
      name: { en: `Target ${id}` },
      tier: i % 3 === 2 ? "stretch" : "commitment",
      in: [{ group: `g-${i % 8}`, place: place(i + 1) }],
      indicator: id,
      kind: "level",
      value: goals[i],
      unit: "家",
      better: i % 4 === 3 ? "lower" : "higher",
      window: { from: "2023-01-01", due: DUE },
    })),
  };
  const ledger = { format: "xianfeng.ledger/1", plan: { id, version: plan.version }, edits: ids.flatMap((id, i) => edits(id, goals[i], throwDice, count)) };
  return { id, plan, ledger };
}

const [folder, cities, targets, count] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (let number = 1; number <= Number(cities); number += 1) {
  const { id, plan, ledger } = city(number, Number(targets), Number(count));
  writeFileSync(join(folder, `${id}.plan.json`), JSON.stringify(plan));
  writeFileSync(join(folder, `${id}.ledger.json`), JSON.stringify(ledger));
}
