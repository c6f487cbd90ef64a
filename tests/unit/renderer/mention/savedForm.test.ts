import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  type FeedQuery,
  queryOfSaved,
  savedFormOf,
} from '../../../../renderer/features/mention/feedQuery.ts';
import { isSavedFilter } from '../../../../shared/domain/savedFilter.ts';

const set: FeedQuery = {
  ...EVERYTHING,
  text: 'passerelle -pont',
  category: 'complaints',
  isWithHidden: true,
  importId: 'i1',
  groupId: 7,
};

describe('a filter that is kept', () => {
  it('holds what is set, save for an import and a group, and gives it back', () => {
    const query = savedFormOf(set);
    expect(query).toEqual({ text: 'passerelle -pont', category: 'complaints', isWithHidden: true });
    const filter = { id: 'a', name: 'Plaintes', query };
    expect(isSavedFilter(filter)).toBe(true);
    expect(queryOfSaved(filter)).toEqual({ ...set, importId: null, groupId: null });
  });

  it('is nothing where everything is asked for', () => {
    expect(savedFormOf({ ...EVERYTHING, author: '  ' })).toEqual({});
  });

  it('leaves out what this Vigie does not know, and values of the wrong kind', () => {
    const query = { later: 'x', isWithHidden: 'yes', network: true, language: 'fr', groupId: '7' } as const;
    expect(queryOfSaved({ id: 'a', name: 'b', query })).toEqual({ ...EVERYTHING, language: 'fr' });
  });
});
