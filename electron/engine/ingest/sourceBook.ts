/*
 * How every source fares, in one book: what the file says of it, what its run says now, its rhythm.
 */
import {
  isSilent,
  medianGap,
  type SourceHealth,
  type SourceState,
} from '../../../shared/domain/sourceHealth.ts';
import type { KnownSource, ObservedStored } from '../db/observedBatch.ts';

/** Posts of a source whose distances tell its rhythm. */
const RHYTHM_POSTS = 64;

type Page = {
  state: SourceState;
  hasSecret: boolean;
  known: KnownSource;
  lastContactAt: number | null;
  /** The state that windows know. */
  told: string;
};

const NO_COUNTS = {
  cursor: null,
  lastContactAt: null,
  newestPostedAt: null,
  lastReceivedAt: null,
  stored: 0,
  duplicate: 0,
  unmatched: 0,
  excluded: 0,
  rejected: 0,
  shed: 0,
  rejects: [],
  gap: null,
} as const;

export type SourceBook = ReturnType<typeof createSourceBook>;

/** `onChange` is told when a state is another than before; `clock` in epoch ms UTC. */
export function createSourceBook(clock: () => number, onChange: () => void) {
  const pages = new Map<string, Page>();
  const gaps = new Map<string, number | null>();

  const gapOf = (id: string, page: Page): number | null => {
    const known = gaps.get(id);
    if (known !== undefined) return known;
    const gap = medianGap(page.known.recentPostedAt);
    gaps.set(id, gap);
    return gap;
  };
  const stateOf = (id: string, page: Page): SourceState => {
    const { state, known } = page;
    const receivedAt = known.row?.lastReceivedAt ?? null;
    if (state.kind === 'live' && receivedAt !== null && isSilent(receivedAt, gapOf(id, page), clock()))
      return { kind: 'silent', since: receivedAt };
    return state;
  };
  const tell = (id: string, page: Page): void => {
    const now = JSON.stringify(stateOf(id, page));
    if (now === page.told) return;
    page.told = now;
    onChange();
  };

  return {
    has: (id: string): boolean => pages.has(id),
    add(id: string, known: KnownSource, hasSecret: boolean): void {
      pages.set(id, { state: { kind: 'off' }, hasSecret, known, lastContactAt: null, told: '' });
      onChange();
    },
    remove(id: string): void {
      pages.delete(id);
      gaps.delete(id);
      onChange();
    },
    /** Answers where to go on by what is stored. */
    storedCursor: (id: string): string | null => pages.get(id)?.known.row?.cursor ?? null,
    setState(id: string, state: SourceState): void {
      const page = pages.get(id);
      if (page === undefined) return;
      page.state = state;
      if (state.kind === 'live') page.lastContactAt = clock();
      tell(id, page);
    },
    setSecret(id: string, hasSecret: boolean): void {
      const page = pages.get(id);
      if (page !== undefined) page.hasSecret = hasSecret;
      onChange();
    },
    forgetCursor(id: string): void {
      const page = pages.get(id);
      if (page?.known.row !== undefined && page.known.row !== null)
        page.known = { ...page.known, row: { ...page.known.row, cursor: null } };
    },
    note(stored: ObservedStored): void {
      for (const row of stored.sources) {
        const page = pages.get(row.sourceId);
        if (page === undefined) continue;
        const posted = stored.postedAt[row.sourceId] ?? [];
        page.known = {
          row,
          recentPostedAt: [...posted, ...page.known.recentPostedAt].slice(0, RHYTHM_POSTS),
        };
        if (posted.length > 0) gaps.delete(row.sourceId);
      }
      if (stored.sources.length > 0) onChange();
    },
    /** Silence comes by itself: looked at now and then. */
    look(): void {
      // Whoever fails or is off says so itself: of thousands that are down nobody has to be looked at.
      for (const [id, page] of pages) if (page.state.kind === 'live') tell(id, page);
    },
    health: (): readonly SourceHealth[] =>
      [...pages].map(([sourceId, page]): SourceHealth => {
        const { cursor: _cursor, ...row } = page.known.row ?? { ...NO_COUNTS, sourceId };
        return {
          ...row,
          sourceId,
          state: stateOf(sourceId, page),
          hasSecret: page.hasSecret,
          lastContactAt: Math.max(row.lastContactAt ?? 0, page.lastContactAt ?? 0) || null,
          medianGapMs: gapOf(sourceId, page),
        };
      }),
  };
}
