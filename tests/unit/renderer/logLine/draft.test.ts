// Words typed and not recorded yet: one draft an incident, and a full store never breaks the typing.
import { describe, expect, it } from 'vitest';
import { keepDraft, readDraft } from '../../../../renderer/features/logLine/draft.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly size: () => number } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    size: () => kept.size,
  };
}

describe('drafts', () => {
  it('wait by incident', () => {
    const store = memory();
    keepDraft('a', '14:05 calling the', store);
    expect(readDraft('a', store)).toBe('14:05 calling the');
    expect(readDraft('b', store)).toBe('');
  });

  it('leave nothing behind once recorded', () => {
    const store = memory();
    keepDraft('a', 'words', store);
    keepDraft('a', '', store);
    expect(store.size()).toBe(0);
  });

  it('bear a store that refuses', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepDraft('a', 'words', full)).not.toThrow();
  });
});
