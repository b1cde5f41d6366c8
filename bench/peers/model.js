// The data of the peers: the shipped plan and its figures, with a verdict by one comparison. Much less than the page
// judges, so that no peer is slowed by work that it would not do.

/** Judges in the words of the page. */
export const VERDICTS = ["met", "missed", "no_data"];
export const WORDS = { met: "已达成", missed: "未达成", no_data: "未公布" };

/** One row for each target, in the order of the plan. */
export function rowsOf(plan, ledger) {
  const indicators = new Map(plan.indicators.map(indicator => [indicator.id, indicator]));
  const groups = new Map(plan.groups.map(group => [group.id, group.name.zh]));
  const figures = new Map();
  for (const { subject, observation } of ledger.edits) {
    const list = figures.get(observation.indicator) ?? [];
    list.push({ id: subject, period: observation.period, value: Number(observation.value), source: observation.source?.title ?? "" });
    figures.set(observation.indicator, list);
  }
  for (const list of figures.values()) list.sort((a, b) => a.period.localeCompare(b.period));
  return plan.targets.map(target => {
    const unit = target.unit ?? indicators.get(target.indicator)?.unit ?? "";
    return judged({
      id: target.id,
      name: target.name.zh,
      words: [target.name.zh, target.name.en, ...(target.aliases ?? [])].join(" ").toLowerCase(),
      area: groups.get(target.in[0]?.group) ?? "",
      due: target.window.due,
      lower: target.better === "lower" || target.kind === "rank" || target.kind === "ceiling",
      wanted: target.value === undefined ? null : Number(target.value),
      unit,
      figures: figures.get(target.indicator) ?? [],
    });
  });
}

/** A row with the verdict that follows from its figures. */
export function judged(row) {
  const found = row.figures.findLast(figure => figure.period.slice(0, 4) === row.due.slice(0, 4));
  const isMet = found && row.wanted !== null && (row.lower ? found.value <= row.wanted : found.value >= row.wanted);
  const verdict = !found || row.wanted === null ? "no_data" : isMet ? "met" : "missed";
  return { ...row, verdict, found: found?.value ?? null, percent: found && row.wanted ? Math.round((found.value / row.wanted) * 100) : null };
}

/** A row with one figure more, or without it. */
export const withFigure = (row, figure) => judged({ ...row, figures: [...row.figures, figure].sort((a, b) => a.period.localeCompare(b.period)) });
export const withoutFigure = (row, id) => judged({ ...row, figures: row.figures.filter(figure => figure.id !== id) });

/** The rows of the list. */
export function selected(rows, { words, verdict, reversed }) {
  const wanted = words.trim().toLowerCase();
  const found = rows.filter(row => (!verdict || row.verdict === verdict) && (!wanted || row.words.includes(wanted)));
  return reversed ? found.reverse() : found;
}

export const counted = rows => Object.fromEntries(VERDICTS.map(verdict => [verdict, rows.filter(row => row.verdict === verdict).length]));

export const amount = (value, unit) => (value === null ? "" : `${value.toLocaleString("zh-CN")} ${unit}`);

/** The option of a target's chart. */
export const option = row => ({
  grid: { left: 60, right: 20, top: 30, bottom: 30 },
  tooltip: { trigger: "axis" },
  xAxis: { type: "category", data: row.figures.map(figure => figure.period) },
  yAxis: { type: "value", scale: true, name: row.unit },
  series: [
    {
      type: "bar",
      data: row.figures.map(figure => figure.value),
      markLine: row.wanted === null ? undefined : { symbol: "none", data: [{ yAxis: row.wanted, name: "目标" }] },
    },
    { type: "line", data: row.figures.map(figure => figure.value) },
  ],
});
