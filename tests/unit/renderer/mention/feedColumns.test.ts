import { describe, expect, it } from 'vitest';
import { COLUMN_LIMIT, columnsBy, wayOf } from '../../../../renderer/features/mention/feedColumns.ts';

const known = {
  categories: ['complaints', 'companyName'] as const,
  sources: new Map([
    ['s1', 'Le Quotidien'],
    ['s2', 'Bluesky'],
  ]),
  networks: ['bluesky', 'mastodon'],
  categoryWord: (id: string) => `catégorie ${id}`,
  networkWord: (id: string) => `réseau ${id}`,
};

describe('the columns of the feed', () => {
  it('stand in the order of the plan, with what no query asked for at the end', () => {
    expect(columnsBy('category', known).map(({ id }) => id)).toEqual(['companyName', 'complaints', 'none']);
    expect(columnsBy('source', known).map(({ only }) => only)).toEqual([
      { sourceId: 's1' },
      { sourceId: 's2' },
    ]);
    expect(columnsBy('network', known)[0]).toEqual({
      id: 'bluesky',
      title: 'réseau bluesky',
      only: { network: 'bluesky' },
    });
  });

  it('are none where there is nothing to part the feed by, and one list where that was chosen', () => {
    expect(columnsBy('category', { ...known, categories: [] })).toEqual([]);
    expect(columnsBy('none', known)).toEqual([]);
  });

  it('have an end', () => {
    const networks = Array.from({ length: 40 }, (_, at) => `n${at}`);
    expect(columnsBy('network', { ...known, networks })).toHaveLength(COLUMN_LIMIT);
  });

  it('are one list where what was stored is not known', () => {
    expect(wayOf(99)).toBe('none');
    expect(wayOf(1.5)).toBe('none');
    expect(wayOf(1)).toBe('category');
  });
});
