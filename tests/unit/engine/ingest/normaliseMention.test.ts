import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseMention, type RawMention } from '../../../../electron/engine/ingest/normaliseMention.ts';
import { MENTION_LIMITS } from '../../../../shared/domain/mention.ts';
import { fold } from '../../../../shared/scoring/fold.ts';

const raw: RawMention = {
  network: 'x',
  externalId: '353417323123720193',
  author: 'Marie Tremblay',
  handle: 'marie_t',
  text: 'Un train a déraillé à Lac-Mégantic',
  title: null,
  url: 'https://x.com/marie_t/status/353417323123720193',
  language: 'fr',
  reach: 12,
  postedAt: Date.UTC(2013, 6, 6, 7, 37, 10, 666),
};

describe('normaliseMention', () => {
  it('keys a post by its network and identifier, and folds what search looks at', () => {
    expect(normaliseMention({ ...raw, title: 'À la une' })).toEqual({
      ...raw,
      title: 'À la une',
      dedupeKey: 'x:353417323123720193',
      folded: 'un train a deraille a lac-megantic\na la une\nmarie tremblay\nmarie_t',
      isTruncated: false,
    });
  });

  it('keys a post without identifier by minute and fingerprint', () => {
    const source = `x\u001fMarie Tremblay\u001f${fold(raw.text)}\u001f${raw.postedAt}`;
    const digest = createHash('sha256').update(source, 'utf8').digest('base64url').slice(0, 22);
    const minute = Math.floor(raw.postedAt / 60_000)
      .toString(36)
      .padStart(9, '0');
    expect(normaliseMention({ ...raw, externalId: null })?.dedupeKey).toBe(`~${minute}:${digest}`);
  });

  it('gives one fingerprint to one post, and another to another author, network, time or text', () => {
    const key = (change: Partial<RawMention>) =>
      normaliseMention({ ...raw, externalId: null, ...change })?.dedupeKey;
    expect(key({ text: '  UN TRAIN A DÉRAILLÉ à Lac-Mégantic\r\n' })).toBe(key({}));
    expect(key({ reach: 99, language: null, url: null })).toBe(key({}));
    const others = [
      key({ author: 'Jean' }),
      key({ network: 'web' }),
      key({ postedAt: raw.postedAt + 1 }),
      key({ text: 'Autre' }),
    ];
    expect(new Set([...others, key({})]).size).toBe(5);
    expect(key({ author: null, handle: 'a' })).not.toBe(key({ author: null, handle: 'b' }));
  });

  it('keeps keys of neighbouring minutes in the order of time', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.nat(4e12), (a, b) => {
        const [first, second] = [a, b].map(
          (postedAt) =>
            normaliseMention({ ...raw, externalId: null, postedAt })?.dedupeKey.slice(0, 10) ?? '',
        );
        expect((first ?? '') <= (second ?? '')).toBe(Math.floor(a / 60_000) <= Math.floor(b / 60_000));
      }),
    );
  });

  it('cuts a text past the limit, marks it, and never splits a pair', () => {
    const kept = normaliseMention({ ...raw, text: 'x'.repeat(MENTION_LIMITS.text) });
    expect(kept).toMatchObject({ isTruncated: false });
    const cut = normaliseMention({ ...raw, text: `${'x'.repeat(MENTION_LIMITS.text - 1)}🔥🔥` });
    expect(cut).toMatchObject({ isTruncated: true, text: 'x'.repeat(MENTION_LIMITS.text - 1) });
  });

  it('removes control characters and keeps line ends and tabs', () => {
    expect(normaliseMention({ ...raw, text: ' a\0b\r\nc\td\re\u0007\u009f ' })?.text).toBe('ab\nc\td\ne');
    expect(normaliseMention({ ...raw, author: 'Marie\0\n  Tremblay ' })?.author).toBe('Marie Tremblay');
  });

  it('replaces halves of surrogate pairs', () => {
    expect(normaliseMention({ ...raw, text: 'a\ud83d b\udd25' })?.text).toBe('a\ufffd b\ufffd');
  });

  it('leaves markup alone', () => {
    const text = '<b onclick="x()">gras</b> &amp; <script>alert(1)</script>';
    expect(normaliseMention({ ...raw, text })?.text).toBe(text);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://x.com',
    'x.com/a',
    'https://',
    'https://a b',
    'https://x.com/\u0007',
    `https://x.com/${'a'.repeat(5_000)}`,
    '',
  ])('keeps no address like %j', (url) => {
    expect(normaliseMention({ ...raw, url })?.url).toBeNull();
  });

  it('bounds what it keeps, and drops an identifier that would have to be cut', () => {
    const long = 'é'.repeat(10_000);
    const mention = normaliseMention({ ...raw, author: long, handle: long, title: long, externalId: long });
    expect(mention?.author).toHaveLength(MENTION_LIMITS.author);
    expect(mention?.handle).toHaveLength(MENTION_LIMITS.handle);
    expect(mention?.title).toHaveLength(MENTION_LIMITS.title);
    expect(mention?.externalId).toBeNull();
    expect(mention?.dedupeKey.startsWith('~')).toBe(true);
  });

  it.each(['', '  \n ', '\0\0'])('is nothing without a text: %j', (text) => {
    expect(normaliseMention({ ...raw, text })).toBeNull();
  });
});
