/*
 * Filters under a name, kept with the settings of this laptop.
 */
import { SAVED_FILTER_LIMITS, type SavedFilter } from '../../../shared/domain/savedFilter.ts';
import { api } from '../../bridge/bridge.ts';
import { changeSettings } from '../../store/deskActs.ts';
import { say } from '../../store/notices.ts';
import { useSession } from '../../store/session.ts';
import { type FeedQuery, savedFormOf } from './feedQuery.ts';

const NONE: readonly SavedFilter[] = [];

export function useSavedFilters(): readonly SavedFilter[] {
  return useSession((session) => session.desk?.settings.savedFilters ?? NONE);
}

function kept(): readonly SavedFilter[] {
  return useSession.getState().desk?.settings.savedFilters ?? NONE;
}

async function keep(filters: readonly SavedFilter[]): Promise<boolean> {
  const reply = await changeSettings(api, { savedFilters: [...filters] });
  if (!reply.ok)
    say((t) => t('feed.savedFailed', { problem: t(`error.${reply.error.code}`) }), { tone: 'warning' });
  return reply.ok;
}

/** Whether one more can be kept. */
export function hasRoom(filters: readonly SavedFilter[]): boolean {
  return filters.length < SAVED_FILTER_LIMITS.filters;
}

/** The saved filter that gives exactly this query, if any. */
export function savedAs(query: FeedQuery, filters: readonly SavedFilter[]): SavedFilter | null {
  const form = JSON.stringify(savedFormOf(query));
  if (form === '{}') return null;
  return filters.find((one) => sorted(one.query) === sorted(savedFormOf(query))) ?? null;
}

/** Keeps what is set under a name; one of the same name is replaced. */
export function saveFilter(name: string, query: FeedQuery): Promise<boolean> {
  const filter: SavedFilter = { id: crypto.randomUUID(), name: name.trim(), query: savedFormOf(query) };
  const others = kept().filter((one) => one.name.toLowerCase() !== filter.name.toLowerCase());
  return keep([...others, filter]);
}

/** Takes one away; a notice brings it back where it stood. */
export async function removeFilter(filter: SavedFilter): Promise<void> {
  const before = kept();
  if (!(await keep(before.filter(({ id }) => id !== filter.id)))) return;
  say((t) => t('feed.savedRemoved', { name: filter.name }), {
    actLabel: (t) => t('common.undo'),
    onAct: () =>
      void keep([
        ...kept().slice(0, before.indexOf(filter)),
        filter,
        ...kept().slice(before.indexOf(filter)),
      ]),
  });
}

function sorted(query: SavedFilter['query']): string {
  return JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));
}
