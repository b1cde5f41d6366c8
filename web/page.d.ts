// Set by one_file.js, in the edition that is one file.

type ChartsOf = typeof import("./echarts.js").charts;
declare var oneFile: { drawing?: ChartsOf; charts(): Promise<{ charts: ChartsOf }> } | undefined;
