// D: a lean ECharts, fetched late.
import { start } from "./plain.js";

start(() => import("./lean.js"));
