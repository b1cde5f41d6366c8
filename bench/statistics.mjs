// Medians, and ratios with their spread.

const sorted = values => [...values].sort((a, b) => a - b);

/** The value below which `part` of all lie, between two of them where it falls between. */
export function quantile(values, part) {
  const all = sorted(values);
  const at = (all.length - 1) * part;
  const [low, high] = [all[Math.floor(at)], all[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

export const median = values => quantile(values, 0.5);

/**
 * The ratio of two series of one run, round by round: what slows both in a round cancels out. The spread is that of the
 * middle half.
 */
export function ratio(ours, theirs) {
  const pairs = ours.map((value, round) => value / theirs[round]).filter(Number.isFinite);
  if (pairs.length === 0) return undefined;
  return { median: median(pairs), low: quantile(pairs, 0.25), high: quantile(pairs, 0.75) };
}
