/*
 * A filter of the feed under a name, and when somebody last looked: both of this laptop, like its other settings.
 * Checked by hand, since the first window waits for the settings and not for zod.
 */

export const SAVED_FILTER_LIMITS = { filters: 40, name: 60, keys: 20, key: 40, value: 1_000 } as const;

/** `query` holds what is set, by the names that the feed gives it; what a later Vigie no longer knows is left out. */
export type SavedFilter = {
  readonly id: string;
  readonly name: string;
  readonly query: Readonly<Record<string, string | true>>;
};

/** Whether a stored value is a filter that may be shown and applied. */
export function isSavedFilter(value: unknown): value is SavedFilter {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, query } = value as Record<string, unknown>;
  if (!isText(id, SAVED_FILTER_LIMITS.key) || !isText(name, SAVED_FILTER_LIMITS.name)) return false;
  if (typeof query !== 'object' || query === null || Array.isArray(query)) return false;
  const set = Object.entries(query);
  return (
    set.length <= SAVED_FILTER_LIMITS.keys &&
    set.every(
      ([key, one]) =>
        isText(key, SAVED_FILTER_LIMITS.key) &&
        (one === true || (typeof one === 'string' && one.length <= SAVED_FILTER_LIMITS.value)),
    )
  );
}

/** How many persons' last looks are remembered. */
export const LOOK_LIMIT = 200;

function isText(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= limit;
}
