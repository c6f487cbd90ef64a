import { describe, expect, it } from 'vitest';
import { createWatchMarker } from '../../../../renderer/features/mention/watchMarks.ts';
import type { MentionRow } from '../../../../shared/contract/mention.ts';

const observed = {
  sourceId: 's',
  editedAt: null,
  deletedAt: null,
  isHidden: false,
  group: null,
  firstId: null,
};
const row = (text: string, watchIds: readonly string[], title: string | null = null): MentionRow => ({
  id: 1,
  network: 'bluesky',
  externalId: null,
  author: 'Passerelle Exemple',
  handle: null,
  title,
  text,
  url: null,
  language: 'fr',
  reach: null,
  postedAt: 0,
  receivedAt: 0,
  isTruncated: false,
  importId: null,
  expiredAt: null,
  byHand: null,
  tone: null,
  observed: { ...observed, watchIds },
});
const mark = createWatchMarker(
  new Map([
    ['a', 'passerelle NEAR/3 fermée'],
    ['b', 'Lachine OR from:passerelle'],
    ['c', '(("'],
  ]),
);
const words = (post: MentionRow) => {
  const { title, text } = mark(post);
  return {
    title: title.map(({ start, end }) => post.title?.slice(start, end)),
    text: text.map(({ start, end }) => post.text.slice(start, end)),
  };
};

describe('the marks of watch queries', () => {
  it('stand where each query that asked for it found its words, in title and text', () => {
    expect(words(row('La passerelle est fermée', ['a', 'b'], 'À Lachine'))).toEqual({
      title: ['Lachine'],
      text: ['passerelle', 'fermée'],
    });
  });

  it('are none of queries that did not ask for it, that are gone, or that cannot be read', () => {
    const nothing = { title: [], text: [] };
    expect(words(row('La passerelle est fermée à Lachine', ['c', 'gone']))).toEqual(nothing);
    expect(words({ ...row('Lachine', []), observed: null })).toEqual(nothing);
  });
});
