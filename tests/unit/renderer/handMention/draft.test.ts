import { describe, expect, it } from 'vitest';
import {
  EMPTY_DRAFT,
  type HandDraft,
  keepHandDraft,
  readHandDraft,
} from '../../../../renderer/features/handMention/handDraft.ts';
import { fieldsOf, readHand } from '../../../../renderer/features/handMention/handFields.ts';

const NOW = Date.UTC(2026, 10, 26, 20, 0);
const ZONE = 'America/Toronto';

function store(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  };
}

const draft = (more: Partial<HandDraft>): HandDraft => ({ ...EMPTY_DRAFT, pastedAt: NOW, ...more });
const judged = { category: 'complaints', tone: 'mixed', reachBucket: 'unknown' } as const;

describe('the draft', () => {
  it('waits, and goes when it is cleared', () => {
    const place = store();
    const typed = draft({ pasted: 'Bonjour', edits: { author: 'J' } });
    expect(keepHandDraft(typed, place)).toBe(true);
    expect(readHandDraft(place)).toEqual(typed);
    keepHandDraft(EMPTY_DRAFT, place);
    expect(readHandDraft(place)).toEqual(EMPTY_DRAFT);
  });

  it('keeps its words where there is no room for the screenshot, and says so', () => {
    const place = store(400);
    const large = draft({
      pasted: 'x',
      picture: { base64: 'A'.repeat(1_000), name: 'a.png', sizeBytes: 750 },
    });
    expect(keepHandDraft(large, place)).toBe(false);
    expect(readHandDraft(place)).toEqual({ ...large, picture: null });
  });

  it('is none where what waits is no draft', () => {
    for (const kept of ['', 'null', '[]', '{"pasted":3}', '{"pasted":']) {
      expect(readHandDraft({ ...store(), getItem: () => kept }), kept).toEqual(EMPTY_DRAFT);
    }
  });
});

describe('what a draft says', () => {
  it('counts "3 h ago" from when it was pasted, however long it waits', () => {
    const read = readHand(draft({ pasted: '@jroy\n3 h\nMots' }), NOW + 86_400_000, ZONE);
    expect(read).toMatchObject({ postedAt: NOW - 10_800_000, whenSource: 'about', when: '2026-11-26 12:00' });
  });

  it('follows a corrected address with its identifier and network', () => {
    const read = readHand(
      draft({ pasted: 'Mots', edits: { url: 'https://twitter.com/a/status/1807674536214897063' } }),
      NOW,
      ZONE,
    );
    expect(read).toMatchObject({ network: 'x', handle: '@a', externalId: '1807674536214897063' });
    const saved = fieldsOf(draft({ ...judged, pasted: 'Mots' }), read, NOW);
    expect(saved).toMatchObject({ url: 'https://x.com/a/status/1807674536214897063', postedAt: NOW });
  });

  it('is not saved without words, keys, or with what cannot be read', () => {
    const tried = (more: Partial<HandDraft>) => fieldsOf(draft(more), readHand(draft(more), NOW, ZONE), NOW);
    expect(tried({ ...judged })).toBe('nothing');
    expect(tried({ pasted: 'Mots', tone: 'mixed' })).toBe('keys');
    expect(tried({ ...judged, pasted: 'Mots', edits: { when: 'demain' } })).toBe('wrong');
    expect(tried({ ...judged, pasted: 'Mots', edits: { url: 'javascript:alert(1)' } })).toBe('wrong');
    expect(tried({ ...judged, pasted: 'Mots' })).toMatchObject({ isTimeGuessed: true, network: 'other' });
    expect(tried({ ...judged, pasted: 'Mots', edits: { when: '14:05' } })).toMatchObject({
      isTimeGuessed: false,
      postedAt: Date.UTC(2026, 10, 26, 19, 5),
    });
  });
});
