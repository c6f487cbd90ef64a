/*
 * How much a watch query is tried on, and how much of it is shown.
 */

/** Most stored mentions that a query is tried on. */
export const WATCH_TEST_LIMIT = 5_000;
/** Most posts shown of those that match, and of those that do not. */
export const WATCH_TEST_MATCHES = 100;
export const WATCH_TEST_MISSES = 50;
