// Verdicts depend on the day. Where one is expected, the address says which day it is.

/** All of 2022 had been published by then. */
export const AFTER = "2023-03-31";

export const asOf = (day: string, more = "") => `?as-of=${day}${more}`;
