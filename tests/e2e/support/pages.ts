// Every page of the app once, for tests of properties that all pages share.
export const PAGES = [
  { name: "overview", path: "" },
  { name: "targets", path: "targets" },
  { name: "a target", path: "targets/hitech-firms" },
  { name: "a target of parts", path: "targets/rental-housing" },
  { name: "a target in another page", path: "embed/hitech-firms" },
  { name: "a chart in another page", path: "embed-chart/completion" },
  { name: "the answer in another page", path: "embed" },
  { name: "a target that the plan has not", path: "targets/nonsense" },
  { name: "areas", path: "areas" },
  { name: "an area", path: "areas/area-innovation" },
  { name: "tasks", path: "tasks" },
  { name: "a task", path: "tasks/task-innovation" },
  { name: "districts", path: "districts" },
  { name: "a district", path: "districts/district-dadong" },
  { name: "overdue reports", path: "debts" },
  { name: "charts", path: "charts" },
  { name: "the entry of many figures", path: "entry" },
  { name: "what changed", path: "changes" },
  { name: "the notice", path: "notice" },
  { name: "data", path: "data" },
  { name: "a link", path: "link/1nonsense" },
  { name: "method", path: "method" },
  { name: "about", path: "about" },
  { name: "an address without a page", path: "nonsense" },
  { name: "the making of a plan", path: "plan" },
];

/** The pages with header and footer; one that stands in another page has none. */
export const FRAMED = PAGES.filter(({ path }) => !path.startsWith("embed"));
