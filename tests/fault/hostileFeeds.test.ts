/*
 * F3, F4, F12, and hostile HTML in what feeds hold: each file ends as text within its bounds or as a refusal, asks for
 * nothing and opens nothing. Controls: the same files read by a reader that trusts them hold what ours must not.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../electron/engine/ingest/feed/readFeed.ts';
import { normaliseMention } from '../../electron/engine/ingest/normaliseMention.ts';
import { MENTION_LIMITS } from '../../shared/domain/mention.ts';
import { hostilePayloads } from '../support/fault/hostile.ts';
import { seedOf } from '../support/fault/random.ts';
import { sampleSize, tell } from '../support/fault/soak.ts';

const SEED = seedOf(20_261_126);
const FRAGMENTS = sampleSize(1_000, 10_000);
const NOW = Date.UTC(2026, 5, 1);
const MB = 1024 * 1024;

const read = (bytes: Uint8Array | string, contentType: string | null = null) =>
  readFeed(
    {
      bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
      contentType,
      base: 'https://journal.example.org/rss',
    },
    NOW,
  );
const itemsOf = (bytes: Uint8Array | string, contentType: string | null = null) => {
  const outcome = read(bytes, contentType);
  if (outcome.kind !== 'feed') throw new Error(JSON.stringify(outcome));
  return outcome.feed.items;
};
const rss = (inside: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Essai</title>${inside}</channel></rss>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Tags and attributes that a page would run or load. */
const RUNS =
  /<\s*(?:script|img|svg|iframe|object|embed|link|style|base|form|video|audio|math)\b|<[^>]*\bon\w+\s*=/i;

describe('hostile HTML in a feed', () => {
  it(`is text in the end, ${FRAGMENTS} times over`, () => {
    const payloads = hostilePayloads(FRAGMENTS, SEED, 'http://127.0.0.1:9/canary');
    let careless = 0;
    let kept = 0;
    const worst: string[] = [];
    for (const { text } of payloads) {
      const inside = `<item><guid>g</guid><title>${escaped(text)}</title><description>${escaped(text)}</description></item>`;
      // A reader that hands the description on as it stands.
      if (RUNS.test(text)) careless += 1;
      const outcome = read(rss(inside));
      if (outcome.kind !== 'feed') continue;
      for (const item of outcome.feed.items) {
        kept += 1;
        // Escaped twice over, it is words that speak of markup, and stays words.
        for (const shown of [item.title ?? '', item.text])
          if (RUNS.test(shown) && !text.includes('&'))
            worst.push(`${text.slice(0, 120)} ⇒ ${shown.slice(0, 120)}`);
        for (const address of [item.url ?? 'https://x', ...item.links, ...item.media.map(({ url }) => url)])
          if (!/^https?:\/\//i.test(address)) worst.push(address.slice(0, 120));
      }
    }
    tell('hostile fragments in feeds', {
      fragments: payloads.length,
      kept,
      'would run': careless,
      seed: SEED,
    });
    expect(careless).toBeGreaterThan(FRAGMENTS / 10);
    expect(kept).toBeGreaterThan(FRAGMENTS / 2);
    expect(worst).toEqual([]);
  });
});

describe('F3: items beyond all measure', () => {
  it('are cut and marked, or refused, and never more than they may be', () => {
    const giant = 'é'.repeat(5 * MB);
    const [item] = itemsOf(rss(`<item><guid>1</guid><description>${giant}</description></item>`));
    const mention = normaliseMention({
      network: 'web',
      externalId: '1',
      author: null,
      handle: null,
      text: item?.text ?? '',
      title: null,
      url: null,
      language: null,
      reach: null,
      postedAt: NOW,
    });
    expect(mention?.isTruncated).toBe(true);
    expect(mention?.text.length).toBeLessThanOrEqual(MENTION_LIMITS.text);
    // The control: the item itself is far beyond that.
    expect(giant.length).toBeGreaterThan(MENTION_LIMITS.text * 50);
    expect(read(rss(`<item><description>${'x'.repeat(17 * MB)}</description></item>`))).toMatchObject({
      kind: 'refused',
      trouble: 'tooLarge',
    });
  });

  const odd: readonly (readonly [string, string])[] = [
    ['a million levels', rss(`<item><description>${'<a>'.repeat(1_000_000)}</description></item>`)],
    [
      'a million attributes',
      rss(
        `<item ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ')}><title>Essai</title></item>`,
      ),
    ],
    ['nothing but NUL', rss(`<item><title>a${'\u0000'.repeat(10_000)}b</title></item>`)],
    ['combining marks', rss(`<item><title>e${'\u0301'.repeat(200_000)}</title></item>`)],
    ['words from right to left', rss(`<item><title>\u202etxet\u202c</title></item>`)],
    ['a hundred thousand items', rss('<item><title>Essai</title></item>'.repeat(100_000))],
    ['an item in an item in an item', rss('<item>'.repeat(10_000))],
  ];
  it.each(odd)('%s ends as a feed or a refusal', (_name, text) => {
    const outcome = read(text);
    expect(['feed', 'refused', 'page']).toContain(outcome.kind);
    if (outcome.kind === 'feed')
      for (const { title } of outcome.feed.items.slice(0, 10)) expect(title ?? '').not.toMatch(/\u0000/);
  });
});

describe('F4: entities', () => {
  it('are never opened: no file, no question, no bomb', async () => {
    let asked = 0;
    const canary = createServer((_request, reply) => {
      asked += 1;
      reply.end('canary');
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    const { port } = canary.address() as AddressInfo;
    const laughs = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const heads = [
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "http://127.0.0.1:${port}/x">]>`,
      `<!DOCTYPE rss SYSTEM "http://127.0.0.1:${port}/rss.dtd">`,
      `<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:${port}/p"> %p;]>`,
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY x "&l12;">]>`,
    ];
    const before = process.memoryUsage().rss;
    for (const head of heads) {
      const outcome = read(rss('<item><guid>1</guid><title>a &x; b</title></item>', head));
      const said = JSON.stringify(outcome);
      expect(said.length).toBeLessThan(2_000);
      expect(said).not.toMatch(/root:|canary|haha/);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MB);
    expect(asked).toBe(0);
    // The control: whoever follows such an address is seen here.
    await (await fetch(`http://127.0.0.1:${port}/x`)).text();
    expect(asked).toBe(1);
    canary.closeAllConnections();
    canary.close();
  });

  it('of the ordinary kind are read, a hundred thousand of them', () => {
    const many = '&amp;'.repeat(111_206);
    const [item] = itemsOf(rss(`<item><title>${many}</title></item>`));
    expect(item?.title?.replaceAll('&', '').length ?? -1).toBeLessThan(10);
  });
});

describe('F12: letters that are not what they are called', () => {
  const words = 'Passerelle fermée à l’été';
  const item = `<item><title>${words}</title></item>`;
  const CASES: readonly (readonly [string, Uint8Array, string | null])[] = [
    [
      'UTF-8 that is called Latin-1 by its own head',
      Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><rss><channel>${item}</channel></rss>`),
      'text/xml; charset=utf-8',
    ],
    [
      'UTF-16 with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rss(item), 'utf16le')]),
      null,
    ],
    [
      'Windows-1252 that is said',
      Buffer.from(
        rss(item)
          .replace('version="1.0"?', 'version="1.0" encoding="windows-1252"?')
          .replaceAll('’', '\u0092'),
        'latin1',
      ),
      null,
    ],
    [
      'JSON that is called XML',
      Buffer.from(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          items: [{ id: '1', content_text: words, title: words }],
        }),
      ),
      'application/rss+xml',
    ],
  ];
  it.each(CASES)('%s', (_name, bytes, contentType) => {
    expect(itemsOf(bytes, contentType)[0]?.title).toBe(words);
  });

  it('are read with a mark where they cannot be right, and said to be doubtful', () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss><channel><item><title>Bon '),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from(' jour</title></item></channel></rss>'),
    ]);
    const outcome = read(bytes, 'application/rss+xml; charset=utf-8');
    expect(outcome.kind).toBe('feed');
    if (outcome.kind !== 'feed') return;
    expect(outcome.feed.items[0]?.title).toMatch(/^Bon .* ?jour$/s);
    expect(outcome.feed.notices).toContain('feed.encodingDoubtful');
  });
});
