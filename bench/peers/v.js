// V: all of ECharts in the head.
import { start } from "./plain.js";

start(async () => globalThis.echarts);
