/*
 * For how long reposts of a post are grouped with it: as long as they come within this time of each other.
 */
export const GROUP_WINDOW_MS = 24 * 3_600_000;
