// Verdicts depend on the day. Tests that expect one put the as-of date into the address.

/** All of 2022 had been published by then. */
export const AFTER = "2023-03-31";

export const asOf = (day: string, more = "") => `?as-of=${day}${more}`;
